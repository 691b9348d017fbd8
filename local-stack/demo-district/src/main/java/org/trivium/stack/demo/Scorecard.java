package org.trivium.stack.demo;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.trivium.stack.demo.Planted.Kind;

/**
 * How well a detector did on a district whose truth is known.
 *
 * @param byKind planted and found of each kind
 * @param falseAlarms outbreaks, chronic needs and bursts where nothing was planted within four
 *     weeks; one-person series are shown to technicians alone and are not counted
 * @param medianDelay school days from the start of an outbreak to its recurrence
 */
public record Scorecard(
        Map<Kind, Tally> byKind, int falseAlarms, double falseAlarmsPerMonth, double medianDelay) {

    private static final double DAYS_A_MONTH = 30.44;
    private static final int WINDOW_DAYS = 28;
    private static final int SLACK_DAYS = 7;

    /** Planted and found. */
    public record Tally(int planted, int found) {

        /** Share found; 1 when nothing was planted. */
        public double recall() {
            return planted == 0 ? 1.0 : (double) found / planted;
        }
    }

    /**
     * A recurrence as it emerged or relapsed.
     *
     * @param flavour burst, outbreak, individual or chronic
     * @param scope site, group or district
     * @param node site or group; {@code *} for the district
     */
    public record Detected(
            String flavour, String scope, String node, String leaf, LocalDate opened) {}

    /** Compares what was detected with what was planted. */
    public static Scorecard of(List<Detected> detected, DemoDistrict district) {
        Map<Kind, Tally> byKind = new EnumMap<>(Kind.class);
        for (Planted event : district.planted()) {
            int found = first(event, detected, district).isPresent() ? 1 : 0;
            byKind.merge(event.kind(), new Tally(1, found), Scorecard::sum);
        }
        long alarms =
                detected.stream()
                        .filter(d -> !d.flavour().equals("individual"))
                        .filter(d -> isFalse(d, district))
                        .count();
        double days =
                ChronoUnit.DAYS.between(district.firstDay(), district.now().toLocalDate()) + 1.0;
        return new Scorecard(
                byKind, (int) alarms, alarms * DAYS_A_MONTH / days, delay(detected, district));
    }

    /** Recall of one kind; 1 when none was planted. */
    public double recall(Kind kind) {
        return byKind.getOrDefault(kind, new Tally(0, 0)).recall();
    }

    /** The first recurrence that shows a planted event, if any does. */
    public static Optional<Detected> first(
            Planted event, List<Detected> detected, DemoDistrict district) {
        LocalDate last = event.end().plusDays(event.kind() == Kind.CHRONIC ? 28 : SLACK_DAYS);
        return detected.stream()
                .filter(d -> d.leaf().equals(event.leaf()) && touches(event, d, district))
                .filter(d -> shows(event.kind(), d))
                .filter(d -> !d.opened().isBefore(event.start()) && !d.opened().isAfter(last))
                .min(Comparator.comparing(Detected::opened));
    }

    /** Whether nothing was planted on its leaf, in its place, in the weeks before it. */
    public static boolean isFalse(Detected detected, DemoDistrict district) {
        return district.planted().stream()
                .filter(event -> event.leaf().equals(detected.leaf()))
                .filter(event -> touches(event, detected, district))
                .noneMatch(
                        event ->
                                event.overlaps(
                                        detected.opened().minusDays(WINDOW_DAYS),
                                        detected.opened()));
    }

    private static boolean shows(Kind kind, Detected detected) {
        boolean wide = !detected.scope().equals("site");
        return switch (kind) {
            case OUTBREAK -> detected.flavour().equals("outbreak") && !wide;
            case CHRONIC -> detected.flavour().equals("chronic");
            case BURST -> detected.flavour().equals("burst");
            case INDIVIDUAL -> detected.flavour().equals("individual");
            case DISTRICT -> detected.flavour().equals("outbreak") && wide;
        };
    }

    private static boolean touches(Planted event, Detected detected, DemoDistrict district) {
        return switch (detected.scope()) {
            case "site" -> event.touches(detected.node());
            case "group" ->
                    district.sites().stream()
                            .filter(site -> site.group().equals(detected.node()))
                            .anyMatch(site -> event.touches(site.id()));
            default -> true;
        };
    }

    private static double delay(List<Detected> detected, DemoDistrict district) {
        double[] delays =
                district.planted().stream()
                        .filter(event -> event.kind() == Kind.OUTBREAK)
                        .flatMap(
                                event ->
                                        first(event, detected, district)
                                                .map(d -> schoolDays(event, d, district))
                                                .stream())
                        .mapToDouble(Long::doubleValue)
                        .sorted()
                        .toArray();
        int middle = delays.length / 2;
        if (delays.length == 0) {
            return Double.NaN;
        }
        return delays.length % 2 == 1 ? delays[middle] : (delays[middle - 1] + delays[middle]) / 2;
    }

    private static long schoolDays(Planted event, Detected detected, DemoDistrict district) {
        return district.calendar().stream()
                .filter(CalendarDay::inSession)
                .filter(day -> day.date().isAfter(event.start()))
                .filter(day -> !day.date().isAfter(detected.opened()))
                .count();
    }

    private static Tally sum(Tally one, Tally other) {
        return new Tally(one.planted + other.planted, one.found + other.found);
    }
}
