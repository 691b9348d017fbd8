package org.trivium.suggestion;

import java.util.Locale;

/** Where a recurrence stands in its life. */
public enum Phase {
    EMERGING,
    ACTIVE,
    WATCH,
    RESOLVED,
    RELAPSED;

    /** School days of quiet that make a recurrence one to watch. */
    static final int QUIET_DAYS = 3;

    /** The spelling that people and events see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
