package org.trivium.support.directory;

import java.time.LocalDate;

/**
 * What one date is to a district.
 *
 * @param exposure share of an ordinary school day, 0 to 1
 * @param given said day by day, and so not replaced by what a school year implies
 */
public record CalendarDay(
        LocalDate date, double exposure, Cell cell, boolean inSession, boolean given) {

    private static final double CLOSED = 0.04;

    /** A day on which the schools are closed although they would be open. */
    static CalendarDay closure(LocalDate date) {
        return new CalendarDay(date, CLOSED, Cell.BREAK, false, true);
    }

    static CalendarDay closed(LocalDate date) {
        return new CalendarDay(date, CLOSED, Cell.BREAK, false, false);
    }

    static CalendarDay of(LocalDate date, double exposure, Cell cell, boolean inSession) {
        return new CalendarDay(date, exposure, cell, inSession, false);
    }

    boolean meansTheSameAs(CalendarDay other) {
        return date.equals(other.date)
                && exposure == other.exposure
                && cell == other.cell
                && inSession == other.inSession;
    }
}
