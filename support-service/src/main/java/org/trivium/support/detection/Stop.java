package org.trivium.support.detection;

/** Ends bursts that are quiet, and everything at a pause or restart (sections 6 and 10). */
final class Stop {

    private final DistrictState state;
    private final BurstLane bursts;
    private final Signals signals;
    private final ChronicRule chronic;
    private final Lives lives;

    Stop(DistrictState state, BurstLane bursts, Signals signals, ChronicRule chronic, Lives lives) {
        this.state = state;
        this.bursts = bursts;
        this.signals = signals;
        this.chronic = chronic;
        this.lives = lives;
    }

    void endQuietBursts(int day, int minute, int told) {
        bursts.endQuiet(day, minute, told);
    }

    /** Ends every signal and recurrence, key by key. */
    void everything(EndReason reason, int day) {
        lives.stopping(reason);
        for (KeyState key : state.keys.all()) {
            end(key, reason, day);
        }
        lives.stopping(null);
    }

    private void end(KeyState key, EndReason reason, int day) {
        if (key.bursting()) {
            bursts.end(key, day, Ending.of(reason));
        }
        if (key.status > 0) {
            signals.subsided(key, day);
            key.closedAt = day;
        } else if (key.status < 0) {
            lives.end(key, Flavour.INDIVIDUAL, day, Ending.of(reason));
        }
        key.status = 0;
        key.calm = 0.0;
        key.touch();
        chronic.end(key);
    }
}
