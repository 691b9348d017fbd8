package org.trivium.suggestion.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Snooze;

/** Until which day, or until it has grown by half, or whichever comes first. */
record SnoozeForm(@Nullable LocalDate until, @Nullable Boolean untilGrown) {

    Snooze snooze() {
        return new Snooze(until, Boolean.TRUE.equals(untilGrown));
    }
}
