package org.trivium.starter.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are wanted; what is absent limits nothing.
 *
 * @param objects ids of which one must be among those of the entry
 * @param to the first instant that is too late
 */
public record AuditFilter(
        @Nullable String person,
        List<String> objects,
        @Nullable String verb,
        @Nullable Instant from,
        @Nullable Instant to) {

    public AuditFilter {
        objects = List.copyOf(objects);
    }
}
