package org.trivium.support.detection;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A fact of one district as detection takes it in (section 10); all times are district-local. */
public sealed interface DetectionRecord {

    /** When the fact came about. */
    LocalDateTime at();

    /** When it was written down, if known: nothing happens after that. */
    @Nullable LocalDateTime logged();

    /** Sets or replaces sites, leaves and calendar days; never moves time. */
    record Context(
            LocalDateTime at,
            @Nullable LocalDateTime logged,
            List<SiteSize> sites,
            List<LeafPriors> leaves,
            List<CalendarDay> calendar)
            implements DetectionRecord {

        public Context {
            sites = List.copyOf(sites);
            leaves = List.copyOf(leaves);
            calendar = List.copyOf(calendar);
        }
    }

    /** A ticket was filed; {@code opened} says when, if not at {@code at}; texts may be empty. */
    record Opened(
            LocalDateTime at,
            @Nullable LocalDateTime logged,
            String ticket,
            @Nullable LocalDateTime opened,
            String site,
            String leaf,
            String requester,
            String asset,
            String model)
            implements DetectionRecord {}

    /** A ticket was moved to another leaf. */
    record Recategorised(
            LocalDateTime at, @Nullable LocalDateTime logged, String ticket, String leaf)
            implements DetectionRecord {}

    /** A ticket turned out to be a double of another. */
    record Merged(LocalDateTime at, @Nullable LocalDateTime logged, String ticket)
            implements DetectionRecord {}

    /** A ticket was resolved; the kind is empty where nobody confirmed one. */
    record Resolved(
            LocalDateTime at, @Nullable LocalDateTime logged, String ticket, Optional<Kind> kind)
            implements DetectionRecord {}

    /** A ticket was opened again. */
    record Reopened(LocalDateTime at, @Nullable LocalDateTime logged, String ticket)
            implements DetectionRecord {}

    /** Time passes. */
    record Clock(LocalDateTime at, @Nullable LocalDateTime logged) implements DetectionRecord {}

    /** The district's history is about to be told again from its beginning. */
    record Restart(LocalDateTime at, @Nullable LocalDateTime logged) implements DetectionRecord {}
}
