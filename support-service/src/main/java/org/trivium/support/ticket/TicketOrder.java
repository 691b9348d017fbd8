package org.trivium.support.ticket;

import java.util.Locale;

/** The orders in which lists can be read. */
public enum TicketOrder {
    /** The last one filed first. */
    NEWEST,
    /** The first one filed first. */
    OLDEST,
    /** The last one reported first. */
    OPENED,
    /** The most urgent first, of these the one that waits longest. */
    PRIORITY,
    /** The one that something happened to last first. */
    UPDATED;

    /** The spelling in requests. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
