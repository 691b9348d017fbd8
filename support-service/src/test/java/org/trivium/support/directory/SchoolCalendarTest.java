package org.trivium.support.directory;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.trivium.support.directory.SchoolYear.Span;

class SchoolCalendarTest {

    /** Two school years as the simulation of the reference lays them out. */
    private static final List<SchoolYear> YEARS =
            List.of(
                    year(
                            2022,
                            "2022-08-15",
                            span("2022-11-21", "2022-11-25"),
                            span("2023-03-20", "2023-03-24")),
                    year(
                            2023,
                            "2023-08-14",
                            span("2023-11-20", "2023-11-24"),
                            span("2024-03-18", "2024-03-22")));

    private static final Map<LocalDate, CalendarDay> DERIVED =
            SchoolCalendar.days(YEARS).stream()
                    .collect(Collectors.toMap(CalendarDay::date, Function.identity()));

    @Test
    void everyDateOfTwoYearsIsWhatTheReferenceSays() throws IOException {
        List<CalendarDay> expected = reference();

        assertThat(expected).hasSizeGreaterThan(650);
        assertThat(expected).allSatisfy(day -> assertThat(DERIVED.get(day.date())).isEqualTo(day));
    }

    @Test
    void aClosureIsADayWithoutSchoolInsideTheTerm() {
        SchoolYear year = YEARS.getFirst();
        LocalDate snow = LocalDate.parse("2023-02-01");
        SchoolYear withSnow =
                new SchoolYear(
                        year.district(),
                        year.id(),
                        year.firstDay(),
                        year.lastDay(),
                        year.breaks(),
                        year.testing(),
                        List.of(snow),
                        1);

        assertThat(DERIVED).containsEntry(snow, CalendarDay.of(snow, 1.0, Cell.SPRING, true));
        assertThat(SchoolCalendar.days(List.of(withSnow)))
                .contains(new CalendarDay(snow, 0.04, Cell.BREAK, false, false));
    }

    @Test
    void whatWasSaidDayByDayStaysWhenASchoolYearIsEntered() {
        LocalDate date = LocalDate.parse("2022-09-14");
        CalendarMonth month =
                CalendarMonth.empty("d", YearMonth.from(date))
                        .with(List.of(CalendarDay.closure(date)));

        CalendarMonth after = month.with(List.of(Objects.requireNonNull(DERIVED.get(date))));

        assertThat(after).isSameAs(month);
        assertThat(after.days().getFirst().inSession()).isFalse();
    }

    private static SchoolYear year(int year, String first, Span thanksgiving, Span spring) {
        int next = year + 1;
        return new SchoolYear(
                "d",
                Integer.toString(year),
                LocalDate.parse(first),
                LocalDate.of(next, 5, 28),
                List.of(
                        thanksgiving,
                        spring,
                        span(year + "-12-20", next + "-01-03"),
                        span(year + "-10-09", year + "-10-09"),
                        span(next + "-01-15", next + "-01-15"),
                        span(next + "-02-19", next + "-02-20")),
                List.of(
                        span(year + "-10-16", year + "-10-27"),
                        span(next + "-04-15", next + "-05-03")),
                List.of(),
                1);
    }

    private static Span span(String from, String to) {
        return new Span(LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<CalendarDay> reference() throws IOException {
        try (InputStream in =
                Objects.requireNonNull(
                        SchoolCalendarTest.class.getResourceAsStream("two-school-years.csv"))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .map(
                            row ->
                                    CalendarDay.of(
                                            LocalDate.parse(row.get(0)),
                                            Double.parseDouble(row.get(1)),
                                            Cell.valueOf(row.get(2)),
                                            row.get(3).equals("1")))
                    .toList();
        }
    }
}
