package org.trivium.bench.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Durations in milliseconds; several threads may add. */
public final class Samples {

    private final List<Double> millis = new ArrayList<>();

    /** Adds the time since {@code start}, a {@link System#nanoTime}. */
    public void addSince(long start) {
        add((System.nanoTime() - start) / 1e6);
    }

    public synchronized void add(double duration) {
        millis.add(duration);
    }

    /** Adds all of another. */
    public synchronized void addAll(Samples others) {
        millis.addAll(others.millis);
    }

    public synchronized int count() {
        return millis.size();
    }

    /** The duration that a share of all does not exceed; 0 if there is none. */
    public synchronized double at(double share) {
        if (millis.isEmpty()) {
            return 0;
        }
        List<Double> sorted = millis.stream().sorted().toList();
        int index = (int) Math.ceil(share * sorted.size()) - 1;
        return sorted.get(Math.clamp(index, 0, sorted.size() - 1));
    }

    public double p50() {
        return at(0.5);
    }

    public double p95() {
        return at(0.95);
    }

    /** Median and 95th percentile, as the tables show them. */
    public String spread() {
        return String.format(Locale.ROOT, "p50 %.1f ms, p95 %.1f ms", p50(), p95());
    }
}
