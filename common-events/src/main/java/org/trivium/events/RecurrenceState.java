package org.trivium.events;

import java.util.Locale;

/** Where a recurrence stands in its life. */
public enum RecurrenceState {
    EMERGING,
    ACTIVE,
    WATCH,
    RESOLVED,
    RELAPSED;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
