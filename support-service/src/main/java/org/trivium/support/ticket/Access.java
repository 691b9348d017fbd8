package org.trivium.support.ticket;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.STAFF;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.InvalidFields;

/** Finds tickets for a caller and says which of them the caller may see or change. */
final class Access {

    private static final Pattern NUMBER = Pattern.compile("T-\\d{4}-\\d{6,}");

    private final Tickets tickets;

    Access(Tickets tickets) {
        this.tickets = tickets;
    }

    /** True for everyone who may see more than their own tickets. */
    static boolean seesAll(Caller caller) {
        return !Set.of(STAFF).containsAll(caller.roles());
    }

    static TicketFilter scoped(Caller caller, TicketFilter filter) {
        return filter.within(caller.sites(), seesAll(caller) ? null : caller.person());
    }

    /** Other people's tickets do not exist for staff, nor other sites' for who is bound to some. */
    Ticket toRead(Caller caller, String ticket) {
        return lookUp(caller.district(), ticket)
                .filter(found -> seesAll(caller) ? inSites(caller, found) : own(caller, found))
                .orElseThrow(() -> new TicketNotFound(ticket));
    }

    Ticket toWorkOn(Caller caller, String ticket) {
        caller.as(TECHNICIAN, DEPARTMENT_HEAD, DIRECTOR);
        return toRead(caller, ticket);
    }

    /** What a requester may do, too, on an own ticket. */
    Ticket toFollow(Caller caller, String ticket) {
        Ticket found = toRead(caller, ticket);
        if (!own(caller, found)) {
            caller.as(TECHNICIAN, DEPARTMENT_HEAD, DIRECTOR);
        }
        return found;
    }

    /** The ticket that a double is merged into. */
    Ticket target(Caller caller, String ticket) {
        return lookUp(caller.district(), ticket)
                .orElseThrow(() -> InvalidFields.of("into", "is no ticket"));
    }

    private Optional<Ticket> lookUp(String district, String ticket) {
        return NUMBER.matcher(ticket).matches()
                ? tickets.byNumber(district, ticket)
                : tickets.byId(district, ticket);
    }

    private static boolean inSites(Caller caller, Ticket ticket) {
        return caller.sites().isEmpty() || caller.sites().contains(ticket.report().site());
    }

    private static boolean own(Caller caller, Ticket ticket) {
        return caller.person().equals(ticket.report().requester())
                || caller.person().equals(ticket.report().person());
    }
}
