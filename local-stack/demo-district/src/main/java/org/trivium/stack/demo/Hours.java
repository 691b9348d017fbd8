package org.trivium.stack.demo;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;

/** When in the day tickets are filed; today only what is already past. */
final class Hours {

    private static final LocalTime OPENS = LocalTime.of(7, 0);
    private static final int OPEN_MINUTES = 480;
    private static final double[] BY_HOUR = {14, 20, 13, 12, 9, 9, 11, 8, 4};

    private final LocalDateTime now;
    private final Dice dice;

    Hours(LocalDateTime now, Dice dice) {
        this.now = now;
        this.dice = dice;
    }

    boolean hasBegun(LocalDate day) {
        return day.atTime(OPENS).plusMinutes(30).isBefore(now);
    }

    /** An ordinary time of that day; it may still lie ahead. */
    LocalDateTime ordinary(LocalDate day) {
        return day.atTime(OPENS).plusHours(dice.weighted(BY_HOUR)).plusMinutes(dice.between(0, 59));
    }

    /** A time of that day that is over; the day must have begun. */
    LocalDateTime past(LocalDate day) {
        LocalDateTime at = ordinary(day);
        if (at.isBefore(now)) {
            return at;
        }
        long minutes = ChronoUnit.MINUTES.between(day.atTime(OPENS), now);
        return day.atTime(OPENS).plusMinutes(dice.between(0, (int) minutes - 1));
    }

    /** The start of so many minutes within open hours, over by now. */
    LocalDateTime startOf(LocalDate day, int minutes) {
        long until = ChronoUnit.MINUTES.between(day.atTime(OPENS), now) - minutes;
        int latest = (int) Math.min(until, OPEN_MINUTES - minutes);
        return day.atTime(OPENS).plusMinutes(dice.between(Math.min(15, latest), latest));
    }
}
