package org.trivium.support.detection;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Learns how much counts vary beyond chance, on windows out of sample (section 4.6). */
final class DispersionLearning {

    private static final int WINDOWS = Parameters.WINDOWS.length;
    private static final double LEAST = -0.3;
    private static final double MOST = 0.6;
    private static final double TELLING = 3.0;

    private final DistrictState state;
    private final Statistics statistics;

    DispersionLearning(DistrictState state, Statistics statistics) {
        this.state = state;
        this.statistics = statistics;
    }

    /** Sums of one week; a window that no key told anything of stays null and is not faded. */
    private static final class Lesson {
        final Map<LeafState, @Nullable Pair[]> phi = new LinkedHashMap<>();
        final Map<Level, @Nullable Pair[]> kappa = new EnumMap<>(Level.class);
    }

    /** Learns from the windows that end with {@code day}. */
    void learn(int day) {
        Lesson lesson = new Lesson();
        for (KeyState key : state.keys.all()) {
            for (int window = 0; window < WINDOWS; window++) {
                read(key, day, window, lesson);
            }
        }
        lesson.phi.forEach(DispersionLearning::learnPhi);
        lesson.kappa.forEach(this::learnKappa);
    }

    private void read(KeyState key, int day, int window, Lesson lesson) {
        Expectation expected = statistics.predictive.of(key, day, window);
        double mu = expected.mu();
        if (mu <= 0.0) {
            return;
        }
        double phi = key.leaf.phi(window);
        double base = expected.v() - state.figures.kappa(key.level, window) - (phi - 1.0) / mu;
        double square = clippedSquare(count(key, day, window), expected);
        if (key.level == Level.SITE) {
            add(sums(lesson.phi, key.leaf), window, square - base * mu * mu, mu);
        } else if (mu > TELLING) {
            double excess = (square - phi * mu) / (mu * mu) - base;
            double clamped = Math.max(LEAST, Math.min(MOST, excess));
            add(sums(lesson.kappa, key.level), window, clamped, 1.0);
        }
    }

    private int count(KeyState key, int day, int window) {
        return key.level == Level.SITE
                ? key.count(day, Parameters.WINDOWS[window])
                : statistics.capped.of(key, day, window).tickets();
    }

    private static double clippedSquare(int n, Expectation expected) {
        double mu = expected.mu();
        double off = n - mu;
        double limit = Parameters.CLIP * Math.sqrt(mu + expected.v() * mu * mu) + 1.0;
        return Math.min(off * off, limit * limit);
    }

    private static <K> @Nullable Pair[] sums(Map<K, @Nullable Pair[]> lesson, K of) {
        return lesson.computeIfAbsent(of, key -> new @Nullable Pair[WINDOWS]);
    }

    private static void add(@Nullable Pair[] sums, int window, double seen, double base) {
        Pair before = sums[window];
        sums[window] = (before == null ? Pair.NONE : before).plus(seen, base);
    }

    private static void learnPhi(LeafState leaf, @Nullable Pair[] sums) {
        for (int window = 0; window < WINDOWS; window++) {
            Pair fresh = sums[window];
            if (fresh != null) {
                leaf.phi[window] =
                        leaf.phi[window]
                                .times(Parameters.LEARN_KEEP)
                                .plus(fresh.seen(), fresh.base());
            }
        }
        leaf.touch();
    }

    private void learnKappa(Level level, @Nullable Pair[] sums) {
        for (int window = 0; window < WINDOWS; window++) {
            Pair fresh = sums[window];
            if (fresh != null) {
                state.figures.learnKappa(level, window, fresh);
            }
        }
    }
}
