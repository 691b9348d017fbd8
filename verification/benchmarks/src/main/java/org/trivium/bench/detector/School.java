package org.trivium.bench.detector;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.trivium.support.detection.CalendarDay;
import org.trivium.support.detection.Cell;
import org.trivium.support.detection.DetectionRecord;
import org.trivium.support.detection.Kind;
import org.trivium.support.detection.SiteSize;

/** A district whose tickets come by chance, day after day, without end. */
final class School {

    static final int LEAVES = 30;

    /** Tickets of a site on a school day, on average. */
    static final double PER_SITE = 2;

    private static final LocalDate FIRST = LocalDate.of(2024, 9, 2);
    private static final int CALENDAR_DAYS = 730;
    private static final int PEOPLE = 40;
    private static final int GROUP = 10;
    private static final List<Kind> KINDS = List.of(Kind.values());

    private final Random random = new Random(7);
    private final int sites;
    private LocalDate day = FIRST;
    private int tickets;

    School(int sites) {
        this.sites = sites;
    }

    /** What the detector must know first. */
    DetectionRecord context() {
        List<CalendarDay> calendar =
                FIRST.datesUntil(FIRST.plusDays(CALENDAR_DAYS))
                        .map(date -> new CalendarDay(date, isSchool(date) ? 1 : 0, Cell.FALL, true))
                        .toList();
        List<SiteSize> sizes =
                IntStream.range(0, sites)
                        .mapToObj(i -> new SiteSize("S" + i, PEOPLE, "G" + i / GROUP))
                        .toList();
        return new DetectionRecord.Context(FIRST.atStartOfDay(), null, sizes, List.of(), calendar);
    }

    LocalDate today() {
        return day;
    }

    /** The tickets of today in order of time: every one is filed and resolved. */
    List<DetectionRecord> tickets() {
        List<DetectionRecord> records = new ArrayList<>();
        if (isSchool(day)) {
            int count = (int) Math.round(sites * PER_SITE * (0.85 + 0.3 * random.nextDouble()));
            for (int i = 0; i < count; i++) {
                ticket(records);
            }
        }
        records.sort(Comparator.comparing(DetectionRecord::at));
        return records;
    }

    /** Midnight: the next day begins. */
    DetectionRecord midnight() {
        day = day.plusDays(1);
        return new DetectionRecord.Clock(day.atStartOfDay(), null);
    }

    private void ticket(List<DetectionRecord> records) {
        LocalDateTime at = day.atTime(8, 0).plusMinutes(random.nextInt(420));
        String ticket = "T" + tickets++;
        int site = random.nextInt(sites);
        records.add(
                new DetectionRecord.Opened(
                        at,
                        null,
                        ticket,
                        at,
                        "S" + site,
                        "bench.leaf-" + leaf(),
                        "p-%d-%d".formatted(site, random.nextInt(PEOPLE)),
                        "A" + random.nextInt(5_000),
                        "M" + random.nextInt(12)));
        records.add(
                new DetectionRecord.Resolved(
                        at.plusMinutes(90),
                        null,
                        ticket,
                        Optional.of(KINDS.get(random.nextInt(KINDS.size())))));
    }

    /** Some leaves are far more usual than others. */
    private int leaf() {
        double chance = random.nextDouble();
        return (int) (LEAVES * chance * chance);
    }

    private static boolean isSchool(LocalDate date) {
        return date.getDayOfWeek().getValue() < DayOfWeek.SATURDAY.getValue();
    }
}
