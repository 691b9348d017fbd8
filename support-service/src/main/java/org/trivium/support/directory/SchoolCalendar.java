package org.trivium.support.directory;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/** What the school years of a district imply, date by date. */
final class SchoolCalendar {

    private SchoolCalendar() {}

    /** Every term wins over every summer. */
    static Collection<CalendarDay> days(Collection<SchoolYear> years) {
        Map<LocalDate, CalendarDay> days = new TreeMap<>();
        years.stream().flatMap(SchoolYear::summer).forEach(day -> days.put(day.date(), day));
        years.stream().flatMap(SchoolYear::term).forEach(day -> days.put(day.date(), day));
        return days.values();
    }
}
