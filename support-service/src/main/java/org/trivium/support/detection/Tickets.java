package org.trivium.support.detection;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The tickets that a district remembers (section 10). */
final class Tickets {

    private final Map<String, Ticket> byId = new HashMap<>();

    void add(Ticket ticket) {
        byId.put(ticket.id, ticket);
    }

    /** The ticket, unless it is unknown or too old to be remembered on {@code today}. */
    @Nullable Ticket find(String id, int today) {
        Ticket ticket = byId.get(id);
        return ticket != null && ticket.day() >= horizon(today) ? ticket : null;
    }

    void forgetOld(int today) {
        Iterator<Ticket> tickets = byId.values().iterator();
        while (tickets.hasNext()) {
            Ticket ticket = tickets.next();
            if (ticket.day() < horizon(today)) {
                ticket.remove();
                tickets.remove();
            }
        }
    }

    void forget() {
        byId.values().forEach(Saved::remove);
    }

    int count() {
        return byId.size();
    }

    private static int horizon(int today) {
        return Days.mondayOf(today) - Parameters.FORGET_DAYS;
    }
}
