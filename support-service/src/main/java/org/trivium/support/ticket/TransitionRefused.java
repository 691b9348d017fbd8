package org.trivium.support.ticket;

import java.util.List;
import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** The ticket's state does not allow the verb; the facts are the state and the allowed ones. */
public class TransitionRefused extends Conflict {

    TransitionRefused(String number, TicketStatus state, String verb) {
        super(
                "Ticket %s is %s, so %s is not possible.".formatted(number, state, verb),
                Map.of("state", state.toString(), "allowed", names(state)));
    }

    private static List<String> names(TicketStatus state) {
        return state.next().stream().sorted().map(TicketStatus::toString).toList();
    }
}
