package org.trivium.support.directory.mongo;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.CalendarDay;
import org.trivium.support.directory.CalendarMonth;
import org.trivium.support.directory.Cell;

/** A month of the calendar as stored. */
record MonthDocument(String id, String district, long version, String month, List<DayPart> days)
        implements Stored {

    static MonthDocument of(CalendarMonth month) {
        return new MonthDocument(
                MongoRegister.id(month),
                month.district(),
                month.version(),
                month.month().toString(),
                month.days().stream().map(DayPart::of).toList());
    }

    CalendarMonth entry() {
        return new CalendarMonth(
                district,
                YearMonth.parse(month),
                days.stream().map(DayPart::entry).toList(),
                version);
    }

    /** A day inside the month. */
    record DayPart(String date, double exposure, Cell cell, boolean inSession, boolean given) {

        static DayPart of(CalendarDay day) {
            return new DayPart(
                    day.date().toString(),
                    day.exposure(),
                    day.cell(),
                    day.inSession(),
                    day.given());
        }

        CalendarDay entry() {
            return new CalendarDay(LocalDate.parse(date), exposure, cell, inSession, given);
        }
    }
}
