package org.trivium.events;

import java.util.Locale;

/** Why an undecided suggestion left the inbox by itself. */
public enum WithdrawReason {
    /** Its recurrence no longer asks for its target. */
    NOT_NAMED,
    /** Its recurrence has ended. */
    ENDED;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
