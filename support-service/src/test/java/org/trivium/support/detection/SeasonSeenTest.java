package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In how many school years the part of the year of an event has been seen. */
class SeasonSeenTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 8, 4);
    private static final LocalDate SECOND = LocalDate.of(2026, 8, 3);

    private final SchoolCalendar calendar = calendar();

    @Test
    void thePartsOfTheFirstYearHaveBeenSeenOnce() {
        assertThat(seen(FIRST.plusWeeks(1))).isEqualTo(1);
        assertThat(seen(FIRST.plusWeeks(2))).isEqualTo(1);
        assertThat(seen(FIRST.plusWeeks(12))).as("a break").isEqualTo(1);
    }

    @Test
    void aPartThatHasComeTwiceInOneYearHasStillBeenSeenInOne() {
        assertThat(seen(FIRST.plusWeeks(20))).as("the second break").isEqualTo(1);
    }

    @Test
    void aSchoolYearBeginsWithTheFirstStartAfterPreparation() {
        assertThat(seen(SECOND)).as("preparation belongs to the year before").isEqualTo(2);
        assertThat(seen(SECOND.plusWeeks(1))).isEqualTo(2);
        assertThat(seen(SECOND.plusWeeks(12))).isEqualTo(2);
    }

    @Test
    void ordinaryWeeksAndUnknownDaysHaveNoFactorOfTheirOwn() {
        assertThat(seen(FIRST.plusWeeks(5))).isNull();
        assertThat(seen(SECOND.plusYears(3))).isNull();
    }

    @Test
    void whatWasBeforeTheDistrictsFirstFactHasNotBeenSeen() {
        int from = Days.of(FIRST.plusWeeks(3));

        assertThat(calendar.yearsSeen(from, Days.of(SECOND.plusWeeks(1)))).isEqualTo(1);
    }

    @Test
    void anOutbreaksEventSaysIt() {
        assertThat(told(FIRST)).isEqualTo(1);
        assertThat(told(SECOND)).isEqualTo(2);
    }

    /** What the last event of an outbreak in the first week of a school year says. */
    private static @Nullable Integer told(LocalDate year) {
        District district = open();
        for (LocalDate day = FIRST; day.isBefore(year); day = day.plusDays(1)) {
            LocalDateTime midnight = day.atStartOfDay();
            district.process(new DetectionRecord.Clock(midnight, midnight));
        }
        List<RecurrenceEvent> events = new ArrayList<>();
        LocalDateTime now = year.plusWeeks(1).atTime(8, 0);
        for (int i = 0; i < 14; i++) {
            now = now.plusMinutes(31);
            events.addAll(district.process(opened("T" + i, now, "A")));
        }
        return events.stream()
                .filter(event -> event.flavour() == Flavour.OUTBREAK)
                .map(RecurrenceEvent::account)
                .map(account -> ((Account.Found) account).evidence().seasonYears())
                .toList()
                .getLast();
    }

    /** Two sites with a calendar of two years, and a first ticket. */
    private static District open() {
        District district = new District("D", "salt:");
        LocalDateTime start = FIRST.atTime(8, 0);
        List<Double> kinds = List.of(0.75, 0.05, 0.05, 0.05, 0.05, 0.05);
        LeafPriors leaf = new LeafPriors("leaf", 0.0005, 1.0, kinds, "PD", false, 0, 0.3, 25);
        List<SiteSize> sites = List.of(new SiteSize("A", 40, ""), new SiteSize("B", 40, ""));
        district.process(new DetectionRecord.Context(start, start, sites, List.of(leaf), days()));
        district.process(opened("T", start, "B"));
        return district;
    }

    private static DetectionRecord opened(String id, LocalDateTime at, String site) {
        return new DetectionRecord.Opened(at, at, id, at, site, "leaf", "p" + id, "", "");
    }

    private @Nullable Integer seen(LocalDate day) {
        return calendar.yearsSeen(Days.of(FIRST), Days.of(day));
    }

    private static SchoolCalendar calendar() {
        SchoolCalendar calendar = new SchoolCalendar(new Changes());
        for (CalendarDay day : days()) {
            calendar.set(
                    Days.of(day.date()),
                    new SchoolDay(day.exposure(), day.cell(), day.inSession()));
        }
        return calendar;
    }

    private static List<CalendarDay> days() {
        List<CalendarDay> days = new ArrayList<>();
        for (LocalDate year : List.of(FIRST, SECOND)) {
            for (int week = 0; week < 52; week++) {
                for (int day = 0; day < 7; day++) {
                    LocalDate date = year.plusWeeks(week).plusDays(day);
                    days.add(new CalendarDay(date, day < 5 ? 1 : 0.03, part(week), day < 5));
                }
            }
        }
        return days;
    }

    private static Cell part(int week) {
        return switch (week) {
            case 0 -> Cell.PRE;
            case 1 -> Cell.START1;
            case 2 -> Cell.START2;
            case 12, 20 -> Cell.BREAK;
            default -> Cell.FALL;
        };
    }
}
