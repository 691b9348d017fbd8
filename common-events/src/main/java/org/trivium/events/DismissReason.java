package org.trivium.events;

import java.util.Locale;

/** Why a person dismissed a suggestion. */
public enum DismissReason {
    ALREADY_PLANNED,
    KNOWN_CAUSE,
    NOT_WORTH_IT,
    WRONG_CATEGORY,
    CHANCE,
    OTHER;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
