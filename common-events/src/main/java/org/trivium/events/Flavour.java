package org.trivium.events;

import java.util.Locale;

/** What sort of coming back a recurrence is. */
public enum Flavour {
    OUTBREAK,
    INDIVIDUAL,
    CHRONIC,
    BURST;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
