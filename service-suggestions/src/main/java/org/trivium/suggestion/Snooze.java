package org.trivium.suggestion;

import java.time.LocalDate;
import java.time.Period;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;

/**
 * How long a suggestion is put off: until a day, until it has grown by half, or whichever comes
 * first.
 */
public record Snooze(@Nullable LocalDate until, boolean untilGrown) {

    /** Nothing sleeps for ever: what does not grow comes back after a year. */
    private static final Period LONGEST = Period.ofYears(1);

    /**
     * The day on which it wakes at the latest.
     *
     * @throws InvalidFields when neither is given, or the day is not to come within a year
     */
    LocalDate latest(LocalDate today) {
        LocalDate longest = today.plus(LONGEST);
        if (until == null) {
            if (!untilGrown) {
                throw InvalidFields.of("until", "must be given unless untilGrown is true");
            }
            return longest;
        }
        if (!until.isAfter(today) || until.isAfter(longest)) {
            throw InvalidFields.of("until", "must be a day to come, within a year");
        }
        return until;
    }
}
