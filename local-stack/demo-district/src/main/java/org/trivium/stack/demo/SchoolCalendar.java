package org.trivium.stack.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.trivium.stack.demo.SchoolYear.Period;

/** Two school years, shifted so that today is a school day in the twelfth week of the second. */
final class SchoolCalendar {

    private static final int WEEKS_BEFORE_TODAY = 11;
    private static final int STAFF_RETURN_DAYS = 14;
    private static final LocalTime WORK_BEGINS = LocalTime.of(7, 30);
    private static final LocalTime WORK_ENDS = LocalTime.of(16, 0);

    private final LocalDate today;
    private final List<SchoolYear> years;
    private final LocalDate first;
    private final List<CalendarDay> days = new ArrayList<>();

    SchoolCalendar(LocalDate today) {
        this.today = today;
        LocalDate start = today.with(DayOfWeek.MONDAY).minusWeeks(WEEKS_BEFORE_TODAY);
        years = List.of(SchoolYear.startingOn(start.minusWeeks(52)), SchoolYear.startingOn(start));
        first = start.minusWeeks(52).minusDays(STAFF_RETURN_DAYS);
        LocalDate end = start.plusWeeks(52).minusDays(STAFF_RETURN_DAYS);
        first.datesUntil(end).forEach(day -> days.add(describe(day)));
    }

    LocalDate today() {
        return today;
    }

    List<SchoolYear> years() {
        return years;
    }

    List<CalendarDay> days() {
        return List.copyOf(days);
    }

    CalendarDay on(LocalDate day) {
        return days.get((int) ChronoUnit.DAYS.between(first, day));
    }

    /** The days in session from {@code from} to today, in order. */
    List<LocalDate> schoolDaysSince(LocalDate from) {
        return from.datesUntil(today.plusDays(1)).filter(day -> on(day).inSession()).toList();
    }

    /** The moment after so many minutes of a technician's working time. */
    LocalDateTime later(LocalDateTime from, long minutes) {
        LocalDateTime at = from;
        long left = minutes;
        while (true) {
            LocalDateTime ends = at.toLocalDate().atTime(WORK_ENDS);
            if (at.toLocalTime().isBefore(WORK_BEGINS)) {
                at = at.toLocalDate().atTime(WORK_BEGINS);
            }
            if (isWorked(at.toLocalDate()) && at.isBefore(ends)) {
                long available = ChronoUnit.MINUTES.between(at, ends);
                if (left <= available) {
                    return at.plusMinutes(left);
                }
                left -= available;
            }
            at = at.toLocalDate().plusDays(1).atTime(WORK_BEGINS);
        }
    }

    private boolean isWorked(LocalDate day) {
        return day.isAfter(days.getLast().date()) || on(day).isWorked();
    }

    private CalendarDay describe(LocalDate day) {
        if (day.equals(today) && isWeekend(day)) {
            return new CalendarDay(day, 1.0, "FALL", true);
        }
        for (SchoolYear year : years) {
            LocalDate start = year.firstDay();
            if (!day.isBefore(start.minusDays(STAFF_RETURN_DAYS)) && day.isBefore(start)) {
                return new CalendarDay(day, isWeekend(day) ? 0.03 : 0.35, "PRE", false);
            }
            if (!day.isBefore(start) && !day.isAfter(year.lastDay())) {
                return inYear(year, day);
            }
        }
        return new CalendarDay(day, isWeekend(day) ? 0.01 : 0.08, "SUMMER", false);
    }

    private static CalendarDay inYear(SchoolYear year, LocalDate day) {
        if (year.breaks().stream().anyMatch(period -> period.contains(day))) {
            return new CalendarDay(day, 0.04, "BREAK", false);
        }
        String cell = cell(year, day);
        return isWeekend(day)
                ? new CalendarDay(day, 0.03, cell, false)
                : new CalendarDay(day, 1.0, cell, true);
    }

    private static String cell(SchoolYear year, LocalDate day) {
        long week = ChronoUnit.WEEKS.between(year.firstDay(), day);
        if (week < 4) {
            return week == 0 ? "START1" : week == 1 ? "START2" : "START34";
        }
        if (year.breaks().stream().anyMatch(period -> followsLong(period, day))) {
            return "POSTBREAK";
        }
        if (year.testing().stream().anyMatch(period -> period.contains(day))) {
            return "TESTING";
        }
        if (ChronoUnit.DAYS.between(day, year.lastDay()) < 12) {
            return "END";
        }
        return day.isBefore(year.terms().getLast().first()) ? "FALL" : "SPRING";
    }

    private static boolean followsLong(Period period, LocalDate day) {
        long after = ChronoUnit.DAYS.between(period.last(), day);
        return period.days() >= 4 && after >= 1 && after <= 5;
    }

    private static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek().getValue() > 5;
    }
}
