package org.trivium.support.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who does something to a ticket and when; an import gives the old times, live work the clock's.
 *
 * @param by opaque id of the person or client
 * @param at to the millisecond, as it is stored
 */
public record Stamp(String by, Instant at) {

    public Stamp {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }
}
