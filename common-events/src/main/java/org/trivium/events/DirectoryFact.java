package org.trivium.events;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reference data of a district: ids and numbers; names stay in the directory. */
public sealed interface DirectoryFact {

    /**
     * A site was added or changed; {@code staff} is its number of heads, {@code estimated} when
     * nobody has said it.
     */
    record SiteChanged(
            String site, String group, int staff, boolean estimated, String zone, boolean active)
            implements DirectoryFact {}

    /** A person was added, moved or left; {@code person} is opaque. */
    record PersonChanged(String person, Position position, @Nullable String site, boolean active)
            implements DirectoryFact {}

    /** A leaf of the category tree was added or changed; {@code version} is the tree's. */
    record CategoryChanged(
            String leaf,
            String group,
            int version,
            List<Double> kinds,
            String defaultBranch,
            boolean restricted,
            boolean retired)
            implements DirectoryFact {}

    /** Dates whose meaning changed. */
    record CalendarChanged(List<DetectionFact.DayContext> days) implements DirectoryFact {}
}
