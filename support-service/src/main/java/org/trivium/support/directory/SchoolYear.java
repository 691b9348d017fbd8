package org.trivium.support.directory;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.stream.Stream;

/**
 * A school year, and what it implies for each date from four weeks before its first day to eleven
 * weeks after its last.
 *
 * @param breaks dates without school, first and last included
 * @param testing windows of state or benchmark tests
 * @param closures single dates without school, known when the year is entered
 */
public record SchoolYear(
        String district,
        String id,
        LocalDate firstDay,
        LocalDate lastDay,
        List<Span> breaks,
        List<Span> testing,
        List<LocalDate> closures,
        long version)
        implements Registered {

    private static final int STAFF_RETURN_DAYS = 14;
    private static final int SUMMER_BEFORE = 28;
    private static final int SUMMER_AFTER = 77;
    private static final int BREAK_WITH_AFTERMATH = 4;
    private static final int AFTERMATH = 5;
    private static final int END_OF_YEAR = 12;

    public SchoolYear {
        breaks = List.copyOf(breaks);
        testing = List.copyOf(testing);
        closures = List.copyOf(closures);
    }

    @Override
    public String key() {
        return id;
    }

    /** The holidays round it; another year may claim some of these dates. */
    Stream<CalendarDay> summer() {
        return Stream.concat(
                        firstDay.minusDays(SUMMER_BEFORE).datesUntil(firstDay),
                        lastDay.plusDays(1).datesUntil(lastDay.plusDays(SUMMER_AFTER + 1L)))
                .map(date -> CalendarDay.of(date, weekend(date) ? 0.01 : 0.08, Cell.SUMMER, false));
    }

    /** The dates that are this year's alone: from the return of the staff to the last day. */
    Stream<CalendarDay> term() {
        return firstDay.minusDays(STAFF_RETURN_DAYS).datesUntil(lastDay.plusDays(1)).map(this::day);
    }

    private CalendarDay day(LocalDate date) {
        if (closures.contains(date) || breaks.stream().anyMatch(span -> span.holds(date))) {
            return CalendarDay.closed(date);
        }
        if (date.isBefore(firstDay)) {
            return CalendarDay.of(date, weekend(date) ? 0.03 : 0.35, Cell.PRE, false);
        }
        return weekend(date)
                ? CalendarDay.of(date, 0.03, cell(date), false)
                : CalendarDay.of(date, 1.0, cell(date), true);
    }

    private Cell cell(LocalDate date) {
        long week = ChronoUnit.WEEKS.between(monday(firstDay), monday(date));
        if (week < 4) {
            return week == 0 ? Cell.START1 : week == 1 ? Cell.START2 : Cell.START34;
        }
        if (breaks.stream().anyMatch(span -> followsSoon(date, span))) {
            return Cell.POSTBREAK;
        }
        if (testing.stream().anyMatch(span -> span.holds(date))) {
            return Cell.TESTING;
        }
        if (ChronoUnit.DAYS.between(date, lastDay) < END_OF_YEAR) {
            return Cell.END;
        }
        return date.getYear() == firstDay.getYear() ? Cell.FALL : Cell.SPRING;
    }

    private static boolean followsSoon(LocalDate date, Span holiday) {
        long since = ChronoUnit.DAYS.between(holiday.to(), date);
        return holiday.length() >= BREAK_WITH_AFTERMATH && since >= 1 && since <= AFTERMATH;
    }

    private static LocalDate monday(LocalDate date) {
        return date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek().getValue() > DayOfWeek.FRIDAY.getValue();
    }

    SchoolYear atVersion(long newVersion) {
        return new SchoolYear(
                district, id, firstDay, lastDay, breaks, testing, closures, newVersion);
    }

    /** Dates from one to another, both included. */
    public record Span(LocalDate from, LocalDate to) {

        boolean holds(LocalDate date) {
            return !date.isBefore(from) && !date.isAfter(to);
        }

        long length() {
            return ChronoUnit.DAYS.between(from, to) + 1;
        }
    }
}
