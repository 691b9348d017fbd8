package org.trivium.stack.demo;

import java.time.LocalDate;
import java.util.List;

/** A school year as a district would describe it: terms, breaks and weeks of testing. */
public record SchoolYear(
        String label, List<Period> terms, List<Period> breaks, List<Period> testing) {

    /** A named run of days, both ends included. */
    public record Period(String name, LocalDate first, LocalDate last) {

        boolean contains(LocalDate day) {
            return !day.isBefore(first) && !day.isAfter(last);
        }

        long days() {
            return last.toEpochDay() - first.toEpochDay() + 1;
        }
    }

    /** First school day. */
    public LocalDate firstDay() {
        return terms.getFirst().first();
    }

    /** Last school day. */
    public LocalDate lastDay() {
        return terms.getLast().last();
    }

    static SchoolYear startingOn(LocalDate monday) {
        List<Period> breaks =
                List.of(
                        weekdays("Fall holiday", monday, 8, 4, 4),
                        weekdays("Fall break", monday, 14, 0, 4),
                        weekdays("Winter break", monday, 19, 0, 11),
                        weekdays("January holiday", monday, 22, 0, 0),
                        weekdays("February holiday", monday, 27, 0, 1),
                        weekdays("Spring break", monday, 31, 0, 4));
        return new SchoolYear(
                "%d-%02d".formatted(monday.getYear(), monday.plusWeeks(41).getYear() % 100),
                List.of(
                        weekdays("Fall term", monday, 0, 0, 18 * 7 + 4),
                        weekdays("Spring term", monday, 21, 0, 20 * 7 + 4)),
                breaks,
                List.of(
                        weekdays("Fall benchmark", monday, 9, 0, 11),
                        weekdays("State testing", monday, 35, 0, 18)));
    }

    private static Period weekdays(
            String name, LocalDate start, int week, int firstDay, int lastDay) {
        LocalDate monday = start.plusWeeks(week);
        return new Period(name, monday.plusDays(firstDay), monday.plusDays(lastDay));
    }
}
