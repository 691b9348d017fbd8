package org.trivium.stack.demo;

import java.time.LocalDate;

/**
 * One date of the district's calendar.
 *
 * @param exposure share of an ordinary school day
 * @param cell season, such as START1 or FALL
 */
public record CalendarDay(LocalDate date, double exposure, String cell, boolean inSession) {

    boolean isWorked() {
        return exposure >= 0.3;
    }
}
