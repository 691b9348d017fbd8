package org.trivium.bench.detector;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.bench.figure.Samples;
import org.trivium.support.detection.DetectionRecord;
import org.trivium.support.detection.District;
import org.trivium.support.detection.StateKind;
import org.trivium.support.detection.StateSink;

/** What the end of a day costs the detector of a large district. */
public final class DaysFigure implements Figure {

    private static final int WARM_UP_WEEKS = 20;
    private static final int WEEKS = 30;
    private static final int WEEK = 7;
    private static final int WINDOWS = 3;

    @Override
    public String name() {
        return "days";
    }

    @Override
    public List<Row> measure() {
        List<Row> rows = new ArrayList<>();
        for (int sites : List.of(100, 400)) {
            rows.addAll(new Run(sites).measure());
        }
        return rows;
    }

    private static final class Run {

        private final int sites;
        private final School school;
        private final District district = new District("bench", "salt");
        private final Map<String, Integer> counts = new HashMap<>();
        private final Samples tickets = new Samples();
        private final Samples days = new Samples();
        private final Samples mondays = new Samples();
        private final Samples saves = new Samples();
        private final Samples floor = new Samples();
        private double sum;

        Run(int sites) {
            this.sites = sites;
            this.school = new School(sites);
        }

        List<Row> measure() {
            district.process(school.context());
            for (int day = 0; day < (WARM_UP_WEEKS + WEEKS) * WEEK; day++) {
                day(day >= WARM_UP_WEEKS * WEEK);
            }
            String of =
                    "%d sites x %d leaves, %.0f tickets a school day"
                            .formatted(sites, School.LEAVES, sites * School.PER_SITE);
            String bare =
                    floor.spread()
                            + ": one logarithm and one exponential for each of %,d site, group and district series and each of three windows"
                                    .formatted(counts.size());
            return List.of(
                    new Row(
                            "a school day closed, " + of,
                            days.spread(),
                            bare,
                            "",
                            "tails of counts, one for each series with tickets in a window"),
                    new Row(
                            "the same on a Monday, which closes the week",
                            mondays.spread(),
                            bare,
                            "",
                            "learning: every series' rate, and the chronic rule"),
                    Row.more("a ticket's fact (filed or resolved)", micros(tickets)),
                    Row.more("handing over what a midnight has changed", saves.spread()));
        }

        private void day(boolean counted) {
            for (DetectionRecord record : school.tickets()) {
                long start = System.nanoTime();
                district.process(record);
                if (counted) {
                    tickets.addSince(start);
                }
                district.save(Nowhere.INSTANCE);
                count(record);
            }
            DetectionRecord midnight = school.midnight();
            long start = System.nanoTime();
            district.process(midnight);
            if (counted && schoolDayIsOver()) {
                (monday() ? mondays : days).addSince(start);
                start = System.nanoTime();
                district.save(Nowhere.INSTANCE);
                saves.addSince(start);
                start = System.nanoTime();
                sum += bare();
                floor.addSince(start);
            } else {
                district.save(Nowhere.INSTANCE);
            }
        }

        private boolean monday() {
            return school.today().getDayOfWeek() == DayOfWeek.MONDAY;
        }

        /** The midnight after a school day, or the one before a Monday. */
        private boolean schoolDayIsOver() {
            return school.today().getDayOfWeek() != DayOfWeek.SUNDAY;
        }

        private void count(DetectionRecord record) {
            if (record instanceof DetectionRecord.Opened opened) {
                counts.merge(opened.site() + "|" + opened.leaf(), 1, Integer::sum);
                counts.merge(
                        "G" + opened.site().hashCode() % 10 + "|" + opened.leaf(), 1, Integer::sum);
                counts.merge("district|" + opened.leaf(), 1, Integer::sum);
            }
        }

        private double bare() {
            double all = sum > 1e300 ? 0 : 1;
            for (int count : counts.values()) {
                for (int window = 1; window <= WINDOWS; window++) {
                    all += Math.exp(-Math.log1p(count * (double) window));
                }
            }
            return all;
        }

        private static String micros(Samples samples) {
            return "p50 %.1f µs, p99 %.1f µs"
                    .formatted(samples.p50() * 1000, samples.at(0.99) * 1000);
        }
    }

    private enum Nowhere implements StateSink {
        INSTANCE;

        @Override
        public void put(StateKind kind, String id, byte[] value) {}

        @Override
        public void delete(StateKind kind, String id) {}
    }
}
