package org.trivium.suggestion;

import java.util.Locale;

/** What was done with a suggestion; the last three happen by themselves. */
public enum Deed {
    ACCEPTED,
    DISMISSED,
    SNOOZED,
    TAKEN_BACK,
    SNOOZE_OVER,
    GROWN,
    RELAPSED;

    /** True when a person said yes or no. */
    boolean isVerdict() {
        return this == ACCEPTED || this == DISMISSED;
    }

    /** The spelling that people see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
