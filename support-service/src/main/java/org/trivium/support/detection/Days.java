package org.trivium.support.detection;

import java.time.LocalDate;
import java.time.LocalDateTime;

/** Day numbers of section 3: 1 is 0001-01-01, a Monday; all are district-local. */
final class Days {

    private static final int EPOCH = 719_163;

    private Days() {}

    static int of(LocalDate date) {
        return Math.toIntExact(date.toEpochDay() + EPOCH);
    }

    static LocalDate date(int day) {
        return LocalDate.ofEpochDay((long) day - EPOCH);
    }

    static int minute(LocalDateTime at) {
        return at.getHour() * 60 + at.getMinute();
    }

    /** Monday is 0. */
    static int weekday(int day) {
        return Math.floorMod(day - 1, 7);
    }

    static int week(int day) {
        return Math.floorDiv(day - 1, 7);
    }

    static int mondayOf(int day) {
        return day - weekday(day);
    }
}
