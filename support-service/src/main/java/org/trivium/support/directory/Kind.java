package org.trivium.support.directory;

import java.util.Locale;

/** Root cause of a ticket, in the order of every list of six shares. */
public enum Kind {
    KNOWLEDGE_GAP,
    EQUIPMENT,
    INFRASTRUCTURE,
    SOFTWARE,
    ACCESS,
    REQUEST;

    /** The spelling that others see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
