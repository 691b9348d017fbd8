package org.trivium.support.detection;

/** Opens, reopens or escalates a key's signal when the evidence allows it (sections 4.5, 4.7). */
final class Evaluation {

    private final DistrictState state;
    private final Statistics statistics;
    private final Signals signals;

    Evaluation(DistrictState state, Statistics statistics, Signals signals) {
        this.state = state;
        this.statistics = statistics;
        this.signals = signals;
    }

    void evaluate(KeyState key, int day) {
        if (tooYoung(key.leaf, day)) {
            return;
        }
        Finding best = statistics.best(key, day);
        if (best == null) {
            if (key.status != 0) {
                relax(key, day, 0.0);
            }
            return;
        }
        double lnOpen = key.level.lnOpen() + key.leaf.shift();
        if (best.lnP() > lnOpen && key.status == 0) {
            return;
        }
        if (key.level == Level.SITE || best.lnP() > lnOpen) {
            decide(key, day, best, lnOpen);
            return;
        }
        CappedCounts.Capped capped = statistics.capped.of(key, day, best.window());
        if (capped.sites() >= Parameters.MIN_SITES
                && capped.largest() <= Parameters.MAX_SITE_SHARE * capped.tickets()) {
            decide(key, day, best.with(capped.tickets()), lnOpen);
        }
    }

    /** Counts calm exposure; enough of it ends the signal. */
    void relax(KeyState key, int day, double lnWeek) {
        key.touch();
        if (lnWeek < Parameters.LN_CALM) {
            key.calm = 0.0;
        } else {
            key.calm += state.calendar.exposure(day);
        }
        if (key.calm >= Parameters.CALM_DAYS) {
            if (key.status > 0) {
                signals.subsided(key, day);
                key.closedAt = day;
            }
            key.status = 0;
            key.calm = 0.0;
        }
    }

    private void decide(KeyState key, int day, Finding best, double lnOpen) {
        if (best.lnP() > lnOpen
                || best.n() - best.mu() < Parameters.MIN_EXCESS
                || best.n() < key.level.minRatio() * best.mu()) {
            return;
        }
        Breadth breadth = Breadth.of(key, day, best.days());
        key.touch();
        if (breadth.isOnePerson()) {
            if (key.status == 0) {
                key.status = -1;
                signals.found(key, day, Action.INDIVIDUAL, best, breadth);
            }
            return;
        }
        notice(key, day, best, breadth);
        key.calm = 0.0;
    }

    private void notice(KeyState key, int day, Finding best, Breadth breadth) {
        int level = evidenceLevel(best.lnP());
        int people = breadth.people();
        if (key.status <= 0) {
            boolean again =
                    key.closedAt != KeyState.NEVER && day - key.closedAt <= Parameters.REOPEN_DAYS;
            key.status = level;
            key.calm = 0.0;
            key.noticePeople = people;
            signals.found(key, day, again ? Action.REOPEN : Action.OPEN, best, breadth);
        } else if (level > key.status || people >= 2 * key.noticePeople) {
            key.status = Math.max(key.status, level);
            key.noticePeople = people;
            signals.found(key, day, Action.ESCALATE, best, breadth);
        }
    }

    private static int evidenceLevel(double lnP) {
        return 1 + (lnP <= Parameters.LN_L2 ? 1 : 0) + (lnP <= Parameters.LN_L3 ? 1 : 0);
    }

    /** A neutral leaf in its first school days: what is usual is not known yet. */
    private boolean tooYoung(LeafState leaf, int day) {
        if (!leaf.neutral()) {
            return false;
        }
        int seen = 0;
        for (int d = Math.max(state.figures.start, leaf.start); d <= day; d++) {
            seen += state.calendar.inSession(d) ? 1 : 0;
            if (seen > Parameters.NEUTRAL_DAYS) {
                return false;
            }
        }
        return true;
    }
}
