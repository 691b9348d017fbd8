package org.trivium.support.directory;

import java.time.Clock;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.trivium.starter.caller.Caller;

/** Where the school calendar is written, day by day or a school year at a time. */
public final class CalendarDesk {

    private final Directory directory;
    private final Register<CalendarMonth> months;
    private final Register<SchoolYear> years;
    private final Clock clock;

    public CalendarDesk(
            Directory directory,
            Register<CalendarMonth> months,
            Register<SchoolYear> years,
            Clock clock) {
        this.directory = directory;
        this.months = months;
        this.years = years;
        this.clock = clock;
    }

    /** The known days from one date to another, both included, in order. */
    public List<CalendarDay> days(Caller caller, LocalDate from, LocalDate to) {
        String district = Readers.district(caller);
        List<String> keys =
                Stream.iterate(
                                YearMonth.from(from),
                                month -> !month.isAfter(YearMonth.from(to)),
                                month -> month.plusMonths(1))
                        .map(YearMonth::toString)
                        .toList();
        return months.find(district, keys).stream()
                .flatMap(month -> month.days().stream())
                .filter(day -> !day.date().isBefore(from) && !day.date().isAfter(to))
                .sorted(Comparator.comparing(CalendarDay::date))
                .toList();
    }

    /** The school years of the caller's district. */
    public List<SchoolYear> schoolYears(Caller caller) {
        return years.all(Readers.district(caller));
    }

    /** Says what single dates are; says how many months that changed. */
    public int setDays(Caller caller, Collection<CalendarDay> days) {
        return write(directory.known(Editors.district(caller)).id(), days);
    }

    /** The schools are closed on these dates although the calendar had them open. */
    public int close(Caller caller, Collection<LocalDate> dates) {
        return setDays(caller, dates.stream().map(CalendarDay::closure).toList());
    }

    /** Adds or replaces a school year and derives its days; says how many months that changed. */
    public int describeYear(Caller caller, SchoolYear wanted) {
        String district = directory.known(Editors.district(caller)).id();
        new Rewriting<>(years).until(() -> yearChange(district, wanted));
        return write(district, SchoolCalendar.days(years.all(district)));
    }

    private List<Change<SchoolYear>> yearChange(String district, SchoolYear wanted) {
        SchoolYear before = years.find(district, wanted.id()).orElse(null);
        long version = before == null ? 0 : before.version();
        return wanted.atVersion(version).equals(before)
                ? List.of()
                : List.of(new Change<>(before, wanted.atVersion(version + 1), clock.instant()));
    }

    private int write(String district, Collection<CalendarDay> days) {
        Map<YearMonth, List<CalendarDay>> byMonth =
                days.stream()
                        .collect(
                                Collectors.groupingBy(
                                        day -> YearMonth.from(day.date()),
                                        TreeMap::new,
                                        Collectors.toList()));
        return new Rewriting<>(months).until(() -> monthChanges(district, byMonth));
    }

    private List<Change<CalendarMonth>> monthChanges(
            String district, Map<YearMonth, List<CalendarDay>> wanted) {
        Map<YearMonth, CalendarMonth> known =
                months
                        .find(district, wanted.keySet().stream().map(YearMonth::toString).toList())
                        .stream()
                        .collect(Collectors.toMap(CalendarMonth::month, Function.identity()));
        return wanted.entrySet().stream()
                .flatMap(
                        entry -> {
                            CalendarMonth before = known.get(entry.getKey());
                            CalendarMonth base =
                                    before == null
                                            ? CalendarMonth.empty(district, entry.getKey())
                                            : before;
                            CalendarMonth after = base.with(entry.getValue());
                            return after.version() == base.version()
                                    ? Stream.empty()
                                    : Stream.of(new Change<>(before, after, clock.instant()));
                        })
                .toList();
    }
}
