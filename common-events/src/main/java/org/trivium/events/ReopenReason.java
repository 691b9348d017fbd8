package org.trivium.events;

import java.util.Locale;

/** Why a suggestion is open again. */
public enum ReopenReason {
    /** A person took the last decision back. */
    TAKEN_BACK,
    /** The day until which it was put off has come. */
    SNOOZE_OVER,
    /** It was put off until it grew, and it has grown. */
    GROWN,
    /** Its recurrence is back after its end. */
    RELAPSED,
    /** Its target is named again. */
    NAMED_AGAIN,
    /** History was told anew, and its recurrence has been found again. */
    FOUND_AGAIN;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
