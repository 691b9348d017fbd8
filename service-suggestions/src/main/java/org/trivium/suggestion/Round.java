package org.trivium.suggestion;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * One time that a suggestion was asked and decided, until its recurrence came back after an end.
 *
 * @param number from 1
 * @param decision what stood when it came back
 * @param ending how it had ended; absent on a leaf that was restricted meanwhile
 * @param back day on which it came back
 */
public record Round(int number, Decision decision, @Nullable Ending ending, LocalDate back) {

    /** How long it held: days from the end of the recurrence to its return. */
    public @Nullable Long heldDays() {
        return ending == null ? null : ChronoUnit.DAYS.between(ending.day(), back);
    }
}
