package org.trivium.support.recurrence;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind a recurrence: what the detector has told, and the tickets as they stand now.
 *
 * @param window the days that are meant; absent on a restricted leaf, of which only the count is
 *     told
 * @param work absent on a restricted leaf
 * @param examples at most five tickets, from as many sites as there are; nothing that anyone wrote
 */
public record EvidencePack(
        Recurrence recurrence,
        @Nullable Window window,
        @Nullable Work work,
        List<Example> examples) {

    public EvidencePack {
        examples = List.copyOf(examples);
    }

    /** Local days of the district, both included. */
    public record Window(LocalDate from, LocalDate until) {}

    /** A ticket of which only that is shown. */
    public record Example(
            String number, LocalDate day, String site, @Nullable String model, String status) {}
}
