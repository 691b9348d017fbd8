package org.trivium.support.ticket;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** A ticket takes no endless conversation: it is one document. */
public class CommentsFull extends Conflict {

    CommentsFull(Ticket ticket, int most) {
        super(
                "Ticket %s has %d comments and takes no more.".formatted(ticket.number(), most),
                Map.of(
                        "state",
                        ticket.status().toString(),
                        "allowed",
                        TransitionRefused.allowed(ticket),
                        "most",
                        most));
    }
}
