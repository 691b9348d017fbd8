package org.trivium.events;

import java.util.Locale;

/** Why a recurrence subsided. */
public enum EndReason {
    CALM,
    BROADENED,
    FADED,
    QUIET,
    ABSORBED,
    PAUSE,
    RESTART;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
