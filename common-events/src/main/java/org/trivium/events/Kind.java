package org.trivium.events;

import java.util.Locale;

/** The confirmed root cause of a ticket, in the order of every list of six shares. */
public enum Kind {
    KNOWLEDGE_GAP,
    EQUIPMENT,
    INFRASTRUCTURE,
    SOFTWARE,
    ACCESS,
    REQUEST;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
