package org.trivium.support.detection;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an event tells beyond the change itself (section 11.2). */
public sealed interface Account {

    /** A recurrence that lives: its evidence. */
    record Found(Place place, Evidence evidence, List<HistoryWeek> history) implements Account {}

    /** A recurrence that ended; absorbedBy is the id of the burst that took it in. */
    record Ended(
            Place place, EndReason reason, @Nullable String absorbedBy, List<HistoryWeek> history)
            implements Account {}

    /** A restricted leaf shows nothing but a count, and not even that at the end. */
    record Restricted(@Nullable Integer count) implements Account {}

    /** The key of a recurrence and the day of its first emergence; consumers join on the key. */
    record Place(Level scope, String node, String leaf, LocalDate opened) {}
}
