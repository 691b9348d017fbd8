package org.trivium.support.detection;

/** Finds needs that persist, come from many people and are high against the peers (section 5). */
final class ChronicRule {

    private static final int RECENT = (1 << Parameters.CHRONIC_WEEKS) - 1;

    private final DistrictState state;
    private final Statistics statistics;
    private final Signals signals;

    ChronicRule(DistrictState state, Statistics statistics, Signals signals) {
        this.state = state;
        this.statistics = statistics;
        this.signals = signals;
    }

    /** A site key's week is over: notes whether it had a ticket, then judges. */
    void weekEnded(KeyState key, int monday) {
        int tickets = key.count(monday + 6, 7);
        key.active = (key.active << 1) | (tickets > 0 ? 1 : 0);
        key.people.dropBefore(Days.week(monday) - 11);
        key.touch();
        int weeks = Integer.bitCount(key.active & RECENT);
        int needed = Parameters.CHRONIC_ACTIVE - (key.chronic ? 2 : 0);
        if (weeks < needed) {
            end(key);
        } else if (!key.chronic) {
            judge(key);
        }
    }

    void end(KeyState key) {
        if (key.chronic) {
            key.chronic = false;
            key.touch();
            signals.chronicEnded(key, state.figures.day);
        }
    }

    /**
     * The figures as of a day; baseline and the 28 days not yet pushed, over-dispersion in shape.
     */
    ChronicFigures figures(KeyState key, int day) {
        double peers = statistics.rates.prior(key);
        int count = key.count(day, 28);
        double exposure = statistics.exposure.window(key.leaf, day, 28);
        double phi = key.leaf.phi(Parameters.FOUR_WEEKS);
        double shape = Parameters.A0 + (key.s + count) / phi;
        double rate = Parameters.A0 / peers + (key.e + exposure) / phi;
        double low = GammaQuantile.of(shape, rate, Parameters.CHRONIC_Z);
        return new ChronicFigures(shape / rate, peers, low, count, exposure, key.people.people());
    }

    private void judge(KeyState key) {
        if (key.people.people() < Parameters.CHRONIC_REQ) {
            return;
        }
        int yesterday = state.figures.day - 1;
        ChronicFigures figures = figures(key, yesterday);
        Breadth breadth = Breadth.of(key, yesterday, 28);
        if (figures.isHigh() && breadth.topShare() <= Parameters.CHRONIC_SHARE) {
            key.chronic = true;
            signals.chronic(key, state.figures.day, figures, breadth);
        }
    }
}
