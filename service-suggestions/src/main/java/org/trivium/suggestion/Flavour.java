package org.trivium.suggestion;

import java.util.Locale;

/** What sort of coming back gives rise to suggestions. */
public enum Flavour {
    OUTBREAK,
    CHRONIC;

    /** The spelling that people and events see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
