package org.trivium.support.ticket;

import java.util.Locale;

/** Whom or what the work waits for. */
public enum WaitingFor {
    REQUESTER,
    PARTS;

    /** The spelling in requests and answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
