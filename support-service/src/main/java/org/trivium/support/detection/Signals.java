package org.trivium.support.detection;

import org.jspecify.annotations.Nullable;

/** Takes the core's signals, in order, and turns them into the life of recurrences (11.1). */
final class Signals {

    private final Lives lives;
    private final Findings findings;
    private final Causes causes;
    private final @Nullable SignalListener listener;

    Signals(Lives lives, Findings findings, Causes causes, @Nullable SignalListener listener) {
        this.lives = lives;
        this.findings = findings;
        this.causes = causes;
        this.listener = listener;
    }

    void found(KeyState key, int day, Action action, Finding best, Breadth breadth) {
        if (listener != null) {
            listener.signal(row(key, day, action, best, breadth));
        }
        if (action == Action.INDIVIDUAL) {
            lives.rise(
                    key,
                    Flavour.INDIVIDUAL,
                    new News(RecurrenceState.EMERGING, day, findings.individual(key, day, best)));
            return;
        }
        if (action == Action.ESCALATE) {
            lives.escalate(key, Flavour.OUTBREAK, day, findings.outbreak(key, day, best));
            return;
        }
        lives.end(key, Flavour.INDIVIDUAL, day, Ending.of(EndReason.BROADENED));
        RecurrenceState state = key.status >= 2 ? RecurrenceState.ACTIVE : RecurrenceState.EMERGING;
        lives.rise(key, Flavour.OUTBREAK, new News(state, day, findings.outbreak(key, day, best)));
    }

    void subsided(KeyState key, int day) {
        bare(key, day, Action.SUBSIDE);
        lives.end(key, Flavour.OUTBREAK, day, lives.ending(EndReason.CALM));
    }

    void chronic(KeyState key, int day, ChronicFigures figures, Breadth breadth) {
        if (listener != null) {
            listener.signal(row(key, day, figures, breadth));
        }
        lives.rise(
                key,
                Flavour.CHRONIC,
                new News(RecurrenceState.ACTIVE, day, findings.chronic(key, day, figures)));
    }

    void chronicEnded(KeyState key, int day) {
        bare(key, day, Action.CHRONIC_END);
        lives.end(key, Flavour.CHRONIC, day, lives.ending(EndReason.FADED));
    }

    private void bare(KeyState key, int day, Action action) {
        if (listener != null) {
            listener.signal(Signal.bare(day, key, action));
        }
    }

    private Signal row(KeyState key, int day, Action action, Finding best, Breadth breadth) {
        Cause cause = causes.of(key, best.n(), breadth);
        Cause shown = action == Action.INDIVIDUAL ? cause.ofOnePerson() : cause;
        return new Signal(
                day,
                key,
                action,
                action == Action.INDIVIDUAL ? 0 : key.status,
                shown.branch().name(),
                best.lnP() / Math.log(10),
                best.days(),
                best.n(),
                best.mu(),
                breadth.people(),
                breadth.topShare(),
                cause.model(),
                best.surplus() * Parameters.MINUTES / 60.0);
    }

    private Signal row(KeyState key, int day, ChronicFigures figures, Breadth breadth) {
        Cause cause = causes.of(key, Math.max(1, breadth.logged()), breadth);
        double know = cause.kinds().know();
        double share = cause.branch() == Branch.PD ? know : 1.0 - know;
        return new Signal(
                day,
                key,
                Action.CHRONIC,
                1,
                cause.branch().name(),
                figures.low() / figures.peers(),
                0,
                figures.count(),
                figures.rate(),
                figures.roundedPeople(),
                breadth.topShare(),
                cause.model(),
                figures.rate() * Parameters.HORIZON * share * Parameters.PD_EFFECT);
    }
}
