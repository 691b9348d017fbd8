package org.trivium.suggestion;

import java.util.List;
import java.util.Locale;

/** What has become of a suggestion; knows where a person may take it from here. */
public enum State {
    OPEN,
    ACCEPTED,
    DISMISSED,
    SNOOZED,
    WITHDRAWN;

    /**
     * The states that a person may bring about now; what is withdrawn comes back by itself only.
     */
    public List<State> allowed() {
        return switch (this) {
            case OPEN -> List.of(ACCEPTED, DISMISSED, SNOOZED);
            case SNOOZED -> List.of(OPEN, ACCEPTED, DISMISSED, SNOOZED);
            case ACCEPTED, DISMISSED -> List.of(OPEN);
            case WITHDRAWN -> List.of();
        };
    }

    /** The spelling that people and events see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
