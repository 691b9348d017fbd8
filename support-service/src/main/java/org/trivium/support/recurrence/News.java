package org.trivium.support.recurrence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One step in the life of a recurrence: what happened, when, and the count that was seen. */
public record News(
        int version,
        String happened,
        LocalDate day,
        @Nullable String before,
        String state,
        @Nullable Integer count) {}
