package org.trivium.support.detection;

/** What a window should hold if nothing has changed here (sections 4.3 and 4.4). */
final class Predictive {

    private final DistrictState state;
    private final Exposure exposure;
    private final Rates rates;

    Predictive(DistrictState state, Exposure exposure, Rates rates) {
        this.state = state;
        this.exposure = exposure;
        this.rates = rates;
    }

    /** Expectation of the count in a window that ends with {@code day}. */
    Expectation of(KeyState key, int day, int window) {
        LeafState leaf = key.leaf;
        int h = Parameters.WINDOWS[window];
        Rate rate = rates.of(key);
        double mu = rate.mean() * exposure.window(leaf, day, h);
        double phi = leaf.phi(window);
        double v =
                1.0 / rate.shape()
                        + state.figures.kappa(key.level, window)
                        + exposure.variance(leaf, day, h);
        Elsewhere elsewhere =
                key.level == Level.DISTRICT
                        ? otherLeaves(key, day, window, mu)
                        : otherSites(key, rate.mean(), window);
        mu *= elsewhere.index(rates.learning(leaf));
        v += elsewhere.variance();
        if (mu > 0.0) {
            v += (phi - 1.0) / mu;
        }
        return new Expectation(mu, v);
    }

    /** What all other leaves of the district do, as of the last closed day. */
    private Elsewhere otherLeaves(KeyState key, int day, int window, double mu) {
        Pair all = state.figures.index[window];
        double tickets = all.seen() - key.count(day, Parameters.WINDOWS[window]);
        return new Elsewhere(Parameters.RHO_ALL_A, tickets, all.base() - mu);
    }

    /** What the same leaf does in the rest of the district, each site's count capped. */
    private Elsewhere otherSites(KeyState key, double mean, int window) {
        LeafState leaf = key.leaf;
        LeafIndex district = leaf.index[window];
        int own = key.count(state.figures.indexDay, Parameters.WINDOWS[window]);
        double ownMu = mean * district.exposure();
        if (key.level == Level.SITE) {
            own = Math.min(own, CappedCounts.cap(ownMu, leaf.phi(window)));
        }
        double weight = rates.learning(leaf) ? Parameters.RHO_A_NEUTRAL : Parameters.RHO_A;
        return new Elsewhere(weight, district.capped() - own, Math.max(0.0, district.mu() - ownMu));
    }

    /** Tickets elsewhere against their expectation, shrunk to one with so many tickets. */
    private record Elsewhere(double weight, double tickets, double mu) {

        double index(boolean learning) {
            double rho = (weight + Math.max(0.0, tickets)) / (weight + Math.max(0.0, mu));
            double low = learning ? Parameters.RHO_LO_NEUTRAL : Parameters.RHO_LO;
            double high = learning ? Parameters.RHO_HI_NEUTRAL : Parameters.RHO_HI;
            return Math.min(high, Math.max(low, rho));
        }

        double variance() {
            return 1.0 / (weight + Math.max(0.0, mu));
        }
    }
}
