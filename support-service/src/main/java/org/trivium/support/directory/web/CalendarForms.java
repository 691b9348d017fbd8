package org.trivium.support.directory.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.CalendarDay;
import org.trivium.support.directory.Cell;
import org.trivium.support.directory.SchoolYear;

/** The calendar as it is described. */
final class CalendarForms {

    private CalendarForms() {}

    /** One date. */
    record DayForm(String date, Double exposure, String cell, Boolean inSession) {

        CalendarDay read(Form form) {
            form.check(
                    exposure != null && exposure >= 0 && exposure <= 1,
                    "exposure",
                    "must be from 0 to 1");
            form.check(inSession != null, "inSession", "must be true or false");
            return new CalendarDay(
                    form.date("date", date),
                    Optional.ofNullable(exposure).orElse(0.0),
                    form.oneOf("cell", cell, Cell.class),
                    Boolean.TRUE.equals(inSession),
                    true);
        }
    }

    /** A school year. */
    record YearForm(
            String firstDay,
            String lastDay,
            @Nullable List<@Nullable SpanForm> breaks,
            @Nullable List<@Nullable SpanForm> testing,
            @Nullable List<String> closures) {

        private static final int LONGEST_DAYS = 400;

        SchoolYear read(Form form, String district, String id) {
            LocalDate first = form.date("firstDay", firstDay);
            LocalDate last = form.date("lastDay", lastDay);
            form.check(
                    first.isBefore(last) && last.isBefore(first.plusDays(LONGEST_DAYS)),
                    "lastDay",
                    "must be after firstDay, by at most 400 days");
            return new SchoolYear(
                    district,
                    form.key("id", id),
                    first,
                    last,
                    spans(form, "breaks", breaks),
                    spans(form, "testing", testing),
                    Optional.ofNullable(closures).orElse(List.of()).stream()
                            .map(date -> form.date("closures", date))
                            .sorted()
                            .toList(),
                    1);
        }

        private static List<SchoolYear.Span> spans(
                Form form, String field, @Nullable List<@Nullable SpanForm> spans) {
            return Objects.requireNonNullElse(spans, List.<@Nullable SpanForm>of()).stream()
                    .map(span -> span == null ? new SpanForm("", "") : span)
                    .map(span -> span.read(form, field))
                    .toList();
        }
    }

    /** Dates from one to another, both included. */
    record SpanForm(String from, String to) {

        SchoolYear.Span read(Form form, String field) {
            LocalDate first = form.date(field + ".from", from);
            LocalDate last = form.date(field + ".to", to);
            form.check(!last.isBefore(first), field + ".to", "must not be before from");
            return new SchoolYear.Span(first, last);
        }
    }
}
