package org.trivium.support.ticket;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/**
 * A double can only be merged into another ticket that still stands for itself; the facts are the
 * states of both and what the double allows.
 */
public class MergeRefused extends Conflict {

    MergeRefused(Ticket ticket, Ticket into, String why) {
        super(
                "Ticket %s cannot take a double: %s.".formatted(into.number(), why),
                Map.of(
                        "state",
                        ticket.status().toString(),
                        "allowed",
                        TransitionRefused.allowed(ticket),
                        "into",
                        into.id(),
                        "intoState",
                        into.status().toString()));
    }
}
