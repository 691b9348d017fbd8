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

    /**
     * True when it says that there was no such problem: it was chance, or the tickets belong
     * elsewhere. The others find the problem real and this no answer to it now.
     */
    public boolean saysWrong() {
        return this == CHANCE || this == WRONG_CATEGORY;
    }

    /** The spelling that people and events see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
