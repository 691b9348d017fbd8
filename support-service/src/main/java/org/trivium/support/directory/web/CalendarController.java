package org.trivium.support.directory.web;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.support.directory.CalendarDay;
import org.trivium.support.directory.CalendarDesk;
import org.trivium.support.directory.Cell;
import org.trivium.support.directory.Editors;
import org.trivium.support.directory.SchoolYear;
import org.trivium.support.directory.SchoolYear.Span;
import org.trivium.support.directory.web.CalendarForms.DayForm;
import org.trivium.support.directory.web.CalendarForms.YearForm;

/** The school calendar of the caller's district. */
@RestController
@RequestMapping("/api/support/directory/calendar")
final class CalendarController {

    private static final int MOST = 4000;
    private static final int LONGEST_YEARS = 10;

    private final CalendarDesk desk;

    CalendarController(CalendarDesk desk) {
        this.desk = desk;
    }

    /** The days of the calendar from one date to another, both included, ten years at most. */
    @GetMapping
    Page<DayView> days(Caller caller, @RequestParam LocalDate from, @RequestParam LocalDate to) {
        if (to.isBefore(from) || to.isAfter(from.plusYears(LONGEST_YEARS))) {
            throw InvalidFields.of("to", "must be from the first date to ten years later");
        }
        return new Page<>(desk.days(caller, from, to).stream().map(DayView::of).toList(), null);
    }

    /** Describes single days, which then stand whatever a school year says. */
    @PutMapping("/days")
    MonthsChanged setDays(Caller caller, @RequestBody List<@Nullable DayForm> bodies) {
        List<CalendarDay> days =
                Form.list(bodies, MOST, (form, body) -> body.read(form), CalendarDay::date);
        return new MonthsChanged(desk.setDays(caller, days));
    }

    /** Closes all schools on these dates. */
    @PutMapping("/closures")
    MonthsChanged close(Caller caller, @RequestBody List<@Nullable String> bodies) {
        List<LocalDate> dates =
                Form.list(bodies, MOST, (form, body) -> form.date("", body), date -> date);
        return new MonthsChanged(desk.close(caller, dates));
    }

    /** The school years that are described. */
    @GetMapping("/school-years")
    Page<YearView> schoolYears(Caller caller) {
        return new Page<>(desk.schoolYears(caller).stream().map(YearView::of).toList(), null);
    }

    /** Describes a school year; its days follow. */
    @PutMapping("/school-years/{id}")
    MonthsChanged describeYear(Caller caller, @PathVariable String id, @RequestBody YearForm body) {
        String district = Editors.district(caller);
        SchoolYear wanted = Form.one(form -> body.read(form, district, id));
        return new MonthsChanged(desk.describeYear(caller, wanted));
    }

    /** How many months of the calendar changed. */
    record MonthsChanged(int monthsChanged) {}

    /** A date as it is shown. */
    record DayView(LocalDate date, double exposure, Cell cell, boolean inSession) {

        static DayView of(CalendarDay day) {
            return new DayView(day.date(), day.exposure(), day.cell(), day.inSession());
        }
    }

    /** A school year as it is shown. */
    record YearView(
            String id,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Span> breaks,
            List<Span> testing,
            List<LocalDate> closures) {

        static YearView of(SchoolYear year) {
            return new YearView(
                    year.id(),
                    year.firstDay(),
                    year.lastDay(),
                    year.breaks(),
                    year.testing(),
                    year.closures());
        }
    }
}
