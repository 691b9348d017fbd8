package org.trivium.support.directory;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The known days of one month, in order of date. */
public record CalendarMonth(String district, YearMonth month, List<CalendarDay> days, long version)
        implements Registered {

    public CalendarMonth {
        days = List.copyOf(days);
    }

    static CalendarMonth empty(String district, YearMonth month) {
        return new CalendarMonth(district, month, List.of(), 0);
    }

    @Override
    public String key() {
        return month.toString();
    }

    /** The days that mean something else than in an earlier state of the month. */
    public List<CalendarDay> changedSince(@Nullable CalendarMonth earlier) {
        Map<LocalDate, CalendarDay> known = earlier == null ? Map.of() : earlier.byDate();
        return days.stream()
                .filter(
                        day -> {
                            CalendarDay before = known.get(day.date());
                            return before == null || !day.meansTheSameAs(before);
                        })
                .toList();
    }

    /**
     * The month with these days; what was given day by day yields only to what is given day by day.
     * Itself when nothing differs.
     */
    CalendarMonth with(Collection<CalendarDay> wanted) {
        Map<LocalDate, CalendarDay> all = new TreeMap<>(byDate());
        wanted.forEach(
                day ->
                        all.merge(
                                day.date(),
                                day,
                                (old, fresh) -> old.given() && !fresh.given() ? old : fresh));
        List<CalendarDay> next = new ArrayList<>(all.values());
        return next.equals(days) ? this : new CalendarMonth(district, month, next, version + 1);
    }

    private Map<LocalDate, CalendarDay> byDate() {
        return days.stream().collect(Collectors.toMap(CalendarDay::date, Function.identity()));
    }
}
