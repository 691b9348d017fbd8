package org.trivium.support.ticket;

import java.util.Set;

/**
 * What a verb did.
 *
 * @param ticket the ticket as it was right after the fact
 * @param audience who is told
 * @param hidden nobody outside is told
 */
public record TicketChange(Ticket ticket, Audience audience, boolean hidden) {

    TicketChange(Ticket ticket) {
        this(ticket, Audience.EVERYONE);
    }

    TicketChange(Ticket ticket, Audience audience) {
        this(ticket, audience, ticket.progress().hidden());
    }

    /**
     * The same fact for everyone but the detector, which will hear it in its place when history is
     * told once more.
     */
    public TicketChange toOthers() {
        return new TicketChange(ticket, Audience.OTHERS, hidden);
    }

    /** The same fact, of which nobody outside is told. */
    TicketChange inside() {
        return new TicketChange(ticket, audience, true);
    }

    /** The same fact in a district where these leaves are restricted by now. */
    public TicketChange where(Set<String> restricted) {
        return new TicketChange(ticket, audience, hidden || ticket.isHidden(restricted));
    }

    /** The fact itself. */
    public HistoryEntry entry() {
        return ticket.history().getLast();
    }

    /** Version that the ticket had before; 0 for a new one. */
    public long from() {
        return entry().version() - 1;
    }

    /** Who is told. */
    public enum Audience {
        EVERYONE,
        /** An old fact, told once more to whoever has forgotten everything. */
        DETECTOR,
        /** A fact that the detector will hear later. */
        OTHERS
    }
}
