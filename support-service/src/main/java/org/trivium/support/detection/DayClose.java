package org.trivium.support.detection;

/** Fixes the district's index, judges wide keys, lets calm signals end (steps D1 to D3). */
final class DayClose {

    private final DistrictState state;
    private final Statistics statistics;
    private final Evaluation evaluation;

    DayClose(DistrictState state, Statistics statistics, Evaluation evaluation) {
        this.state = state;
        this.statistics = statistics;
        this.evaluation = evaluation;
    }

    void close(int day) {
        indexDistrict(day);
        for (LeafState leaf : state.leaves.all()) {
            indexLeaf(leaf, day);
        }
        for (KeyState key : state.keys.all()) {
            if (key.level != Level.SITE && (key.ring.on(day) > 0 || key.status != 0)) {
                evaluation.evaluate(key, day);
            }
            if (key.status != 0) {
                Expectation week = statistics.predictive.of(key, day, Parameters.WEEK);
                evaluation.relax(key, day, week.logTail(key.count(day, 7)));
            }
        }
    }

    private void indexDistrict(int day) {
        Pair[] index = new Pair[Parameters.WINDOWS.length];
        for (int window = 0; window < index.length; window++) {
            int h = Parameters.WINDOWS[window];
            double tickets = 0.0;
            double mu = 0.0;
            for (LeafState leaf : state.leaves.all()) {
                KeyState key = leaf.district();
                tickets += key.count(day, h);
                mu += statistics.rates.mean(key) * statistics.exposure.window(leaf, day, h);
            }
            index[window] = new Pair(tickets, mu);
        }
        state.figures.index = index;
        state.figures.indexDay = day;
        state.figures.touch();
    }

    private void indexLeaf(LeafState leaf, int day) {
        KeyState key = leaf.district();
        double rate = statistics.rates.mean(key);
        for (int window = 0; window < Parameters.WINDOWS.length; window++) {
            double length = statistics.exposure.window(leaf, day, Parameters.WINDOWS[window]);
            int tickets = statistics.capped.of(key, day, window).tickets();
            leaf.index[window] = new LeafIndex(tickets, rate * length, length);
        }
        leaf.touch();
    }
}
