package org.trivium.suggestion;

import java.util.Locale;

/** Why a person says no. */
public enum DismissReason {
    ALREADY_PLANNED,
    KNOWN_CAUSE,
    NOT_WORTH_IT,
    WRONG_CATEGORY,
    CHANCE,
    OTHER;

    /** The spelling that people and events see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
