package org.trivium.support.ticket;

import static org.trivium.starter.caller.Role.DEPARTMENT_HEAD;
import static org.trivium.starter.caller.Role.DIRECTOR;
import static org.trivium.starter.caller.Role.TECHNICIAN;

import java.util.Optional;
import java.util.regex.Pattern;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.InvalidFields;

/** Finds tickets for a caller and says which of them the caller may see or change. */
final class Access {

    private static final Pattern NUMBER = Pattern.compile("T-\\d{4}-\\d{6,}");

    private final Tickets tickets;
    private final Places places;

    Access(Tickets tickets, Places places) {
        this.tickets = tickets;
        this.places = places;
    }

    Sight sight(Caller caller) {
        return Sight.of(caller, places.restrictedLeaves(caller.district()));
    }

    /** What the caller may not see does not exist. */
    Ticket toRead(Caller caller, String ticket) {
        return visible(caller, ticket).orElseThrow(() -> new TicketNotFound(ticket));
    }

    /** Only where the caller's role is good: to have filed it gives nobody the right to. */
    Ticket toWorkOn(Caller caller, String ticket) {
        caller.as(TECHNICIAN, DEPARTMENT_HEAD, DIRECTOR);
        Ticket found = toRead(caller, ticket);
        if (!sight(caller).reaches(found)) {
            throw new Forbidden(
                    "Ticket %s is yours, but not one that you work on.".formatted(found.number()));
        }
        return found;
    }

    /** What a requester may do, too, on an own ticket. */
    Ticket toFollow(Caller caller, String ticket) {
        Ticket found = toRead(caller, ticket);
        if (!Sight.isOwn(caller.person(), found)) {
            caller.as(TECHNICIAN, DEPARTMENT_HEAD, DIRECTOR);
        }
        return found;
    }

    /** The ticket that a double is merged into. */
    Ticket target(Caller caller, String ticket) {
        return visible(caller, ticket).orElseThrow(() -> InvalidFields.of("into", "is no ticket"));
    }

    private Optional<Ticket> lookUp(String district, String ticket) {
        return NUMBER.matcher(ticket).matches()
                ? tickets.byNumber(district, ticket)
                : tickets.byId(district, ticket);
    }

    private Optional<Ticket> visible(Caller caller, String ticket) {
        return lookUp(caller.district(), ticket).filter(sight(caller)::holds);
    }
}
