package org.trivium.support.detection;

import java.util.ArrayList;
import java.util.List;

/** The weeks behind a recurrence: count, expectation, upper edge of the band (section 11.4). */
final class WeeklyHistory {

    private final DistrictState state;
    private final Statistics statistics;

    WeeklyHistory(DistrictState state, Statistics statistics) {
        this.state = state;
        this.statistics = statistics;
    }

    /** At most twelve weeks, oldest first. */
    List<HistoryWeek> of(KeyState key, int day) {
        int monday = Days.mondayOf(day);
        List<PushedWeek> weeks = new ArrayList<>();
        for (PushedWeek week : key.weeks) {
            if (monday - 77 <= week.monday() && week.monday() < monday - 28) {
                weeks.add(week);
            }
        }
        for (int from = monday - 28; from <= monday; from += 7) {
            if (from >= state.figures.oldestRingDay()) {
                weeks.add(recent(key, from, Math.min(from + 6, day)));
            }
        }
        return weeks.stream()
                .filter(week -> week.count() != 0 || week.mu() > 0.0)
                .map(WeeklyHistory::shown)
                .toList();
    }

    /** A week that is still in the ring; what it reads of the exposures it does not freeze. */
    private PushedWeek recent(KeyState key, int monday, int until) {
        LeafState leaf = key.leaf;
        int count = 0;
        double exposure = 0.0;
        double weighted = 0.0;
        for (int day = monday; day <= until; day++) {
            double today = statistics.exposure.peek(leaf, day);
            count += key.ring.on(day);
            exposure += today;
            weighted += today * leaf.season.variance(state.calendar.cell(day));
        }
        Rate rate = statistics.rates.of(key);
        double mu = rate.mean() * exposure;
        double v =
                1.0 / rate.shape()
                        + state.figures.kappa(key.level, Parameters.WEEK)
                        + (exposure > 0.0 ? weighted / exposure : 0.5)
                        + (mu > 0.0 ? (leaf.phi(Parameters.WEEK) - 1.0) / mu : 0.0);
        return new PushedWeek(monday, count, mu, v);
    }

    private static HistoryWeek shown(PushedWeek week) {
        int upper = NegativeBinomial.upper(week.mu(), week.v(), Parameters.HISTORY_TAIL);
        return new HistoryWeek(Days.date(week.monday()), week.count(), week.mu(), upper);
    }
}
