package org.trivium.suggestion;

import java.util.Locale;

/** How wide a recurrence reaches. */
public enum Scope {
    SITE,
    GROUP,
    DISTRICT;

    /** The spelling that people and events see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
