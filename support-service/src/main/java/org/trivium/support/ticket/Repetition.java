package org.trivium.support.ticket;

import java.util.Optional;
import java.util.function.BiFunction;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Caller;
import org.trivium.support.ticket.TicketDesk.Version;

/** Finds what an earlier attempt of the same request has done, so that it is not done again. */
final class Repetition {

    private final Tickets tickets;
    private final Attempt attempt;

    Repetition(Tickets tickets, Attempt attempt) {
        this.tickets = tickets;
        this.attempt = attempt;
    }

    /**
     * The ticket as it was filed.
     *
     * @param doubtful true when the id may be taken, whatever the attempt says
     */
    Optional<Ticket> filed(Caller caller, String id, boolean doubtful) {
        return doubtful || attempt.isRepeated()
                ? tickets.byId(caller.district(), id).map(ticket -> ticket.at(1))
                : Optional.empty();
    }

    /** The ticket right after the change, if this very change follows what the caller has read. */
    Optional<Ticket> changed(
            Caller caller, Ticket now, Version read, BiFunction<Ticket, Stamp, TicketChange> verb) {
        if (!attempt.isRepeated() || read.version() < 1 || now.version() <= read.version()) {
            return Optional.empty();
        }
        Ticket then = now.at(read.version() + 1);
        HistoryEntry next = then.history().getLast();
        return next.stamp().by().equals(caller.person())
                        && verb.apply(now.at(read.version()), next.stamp()).entry().equals(next)
                ? Optional.of(then)
                : Optional.empty();
    }
}
