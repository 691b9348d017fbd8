package org.trivium.support.detection;

import java.io.DataInput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The district's calendar; a date that it lacks is open from Monday to Friday (section 3). */
final class SchoolCalendar {

    private static final double WEEKEND = 0.03;
    private static final int SESSION = 3;

    private final Changes changes;
    private final Map<Integer, CalendarPage> pages = new HashMap<>();

    SchoolCalendar(Changes changes) {
        this.changes = changes;
    }

    void restore(DataInput in) throws IOException {
        CalendarPage page = CalendarPage.read(in, changes);
        pages.put(page.number(), page);
    }

    void set(int day, SchoolDay what) {
        pages.computeIfAbsent(CalendarPage.numberOf(day), n -> new CalendarPage(changes, n))
                .set(day, what);
    }

    /** Share of an ordinary school day that this date sees, before weekday and season. */
    double exposure(int day) {
        SchoolDay known = get(day);
        if (known != null) {
            return known.exposure();
        }
        return Days.weekday(day) < 5 ? 1.0 : WEEKEND;
    }

    Cell cell(int day) {
        SchoolDay known = get(day);
        return known == null ? Cell.FALL : known.cell();
    }

    boolean isExplicitly(Cell cell, int day) {
        SchoolDay known = get(day);
        return known != null && known.cell() == cell;
    }

    boolean inSession(int day) {
        SchoolDay known = get(day);
        return known == null ? Days.weekday(day) < 5 : known.inSession();
    }

    /** True when the seven days from {@code monday} hold at least three school days. */
    boolean weekInSession(int monday) {
        int days = 0;
        for (int day = monday; day < monday + 7; day++) {
            days += inSession(day) ? 1 : 0;
        }
        return days >= SESSION;
    }

    /** Discount of a baseline over the days from {@code from} to the day before {@code until}. */
    double keep(int from, int until) {
        double exposure = 0.0;
        for (int day = from; day < until; day++) {
            exposure += exposure(day);
        }
        return Math.pow(0.5, exposure / (5.0 * Parameters.HALF_LIFE));
    }

    /**
     * In how many school years the part of the year that {@code until} is in has been seen since
     * {@code from}; null for a reference part. A school year begins with the first day of START1
     * after PRE.
     */
    @Nullable Integer yearsSeen(int from, int until) {
        Cell part = cell(until);
        if (part.isReference()) {
            return null;
        }
        int years = 0;
        boolean preparing = false;
        boolean seen = false;
        for (int day = from; day <= until; day++) {
            Cell cell = cell(day);
            if (preparing && cell == Cell.START1) {
                years += seen ? 1 : 0;
                preparing = false;
                seen = false;
            }
            preparing |= cell == Cell.PRE;
            seen |= cell == part;
        }
        return years + (seen ? 1 : 0);
    }

    void forget() {
        pages.values().forEach(Saved::remove);
    }

    private @Nullable SchoolDay get(int day) {
        CalendarPage page = pages.get(CalendarPage.numberOf(day));
        return page == null ? null : page.get(day);
    }
}
