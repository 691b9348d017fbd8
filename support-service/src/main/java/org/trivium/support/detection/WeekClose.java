package org.trivium.support.detection;

/** What happens when a Monday begins (steps W1 to W8). */
final class WeekClose {

    private final DistrictState state;
    private final WeeklyLearning learning;
    private final DispersionLearning dispersion;
    private final ChronicRule chronic;

    WeekClose(
            DistrictState state,
            WeeklyLearning learning,
            DispersionLearning dispersion,
            ChronicRule chronic) {
        this.state = state;
        this.learning = learning;
        this.dispersion = dispersion;
        this.chronic = chronic;
    }

    /** Closes the week before {@code today}, a Monday. */
    void close(int today) {
        learning.push(today - 35);
        int last = today - 7;
        boolean inSession = state.calendar.weekInSession(last);
        if (inSession) {
            dispersion.learn(today - 1);
        }
        for (LeafState leaf : state.leaves.all()) {
            leaf.thaw();
        }
        if (inSession) {
            for (KeyState key : state.keys.all()) {
                if (key.level == Level.SITE) {
                    chronic.weekEnded(key, last);
                }
            }
        }
        state.tickets.forgetOld(today);
    }
}
