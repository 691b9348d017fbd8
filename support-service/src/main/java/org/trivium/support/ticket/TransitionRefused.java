package org.trivium.support.ticket;

import java.util.List;
import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** The ticket's state does not allow the verb; the facts are the state and the allowed ones. */
public class TransitionRefused extends Conflict {

    TransitionRefused(Ticket ticket, String verb) {
        super(
                "Ticket %s is %s, so %s is not possible."
                        .formatted(ticket.number(), ticket.status(), verb),
                Map.of("state", ticket.status().toString(), "allowed", allowed(ticket)));
    }

    static List<String> allowed(Ticket ticket) {
        return ticket.next().stream().map(TicketStatus::toString).toList();
    }
}
