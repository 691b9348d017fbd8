package org.trivium.support.detection;

import org.jspecify.annotations.Nullable;

/** The pure questions that every rule asks of a district's state (section 4). */
final class Statistics {

    final Exposure exposure;
    final Rates rates;
    final Predictive predictive;
    final CappedCounts capped;

    Statistics(DistrictState state) {
        this.exposure = new Exposure(state);
        this.rates = new Rates(state);
        this.predictive = new Predictive(state, exposure, rates);
        this.capped = new CappedCounts(state, exposure, rates);
    }

    /** The window whose count is least likely; null when none has two tickets (section 4.5). */
    @Nullable Finding best(KeyState key, int day) {
        Finding best = null;
        for (int window = 0; window < Parameters.WINDOWS.length; window++) {
            int n = key.count(day, Parameters.WINDOWS[window]);
            if (n < 2) {
                continue;
            }
            Finding found = Finding.of(n, window, predictive.of(key, day, window));
            if (best == null || found.lnP() < best.lnP()) {
                best = found;
            }
        }
        return best;
    }
}
