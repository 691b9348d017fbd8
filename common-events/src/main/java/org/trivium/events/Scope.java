package org.trivium.events;

import java.util.Locale;

/** How wide a recurrence reaches. */
public enum Scope {
    SITE,
    GROUP,
    DISTRICT;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
