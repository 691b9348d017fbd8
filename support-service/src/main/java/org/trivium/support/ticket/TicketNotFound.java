package org.trivium.support.ticket;

import org.trivium.starter.refusal.NotFound;

/** The district has no such ticket. */
public class TicketNotFound extends NotFound {

    TicketNotFound(String idOrNumber) {
        super("ticket", idOrNumber);
    }
}
