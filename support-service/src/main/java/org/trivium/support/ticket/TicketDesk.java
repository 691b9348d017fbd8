package org.trivium.support.ticket;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.Stale;
import org.trivium.support.directory.Kind;

/**
 * Where trouble is reported and worked on. Everybody files, and follows their own tickets;
 * technicians and their heads do the rest. A ticket is named by its id or its number.
 */
public final class TicketDesk {

    /**
     * A counter that was lost or restored gives numbers that are taken; the next ones may be free.
     */
    private static final int NUMBERS_TRIED = 20;

    private final Tickets tickets;
    private final Intake intake;
    private final Access access;
    private final Categories categories;
    private final Persons persons;
    private final Repetition repetition;
    private final MergeGate gate;
    private final Clock clock;

    TicketDesk(Tickets tickets, Intake intake, Places places, MergeGate gate, Clock clock) {
        this.tickets = tickets;
        this.intake = intake;
        this.access = new Access(tickets, places);
        this.categories = new Categories(places);
        this.persons = new Persons(places);
        this.repetition = new Repetition(tickets, intake.attempt());
        this.gate = gate;
        this.clock = clock;
    }

    /**
     * Files a ticket.
     *
     * @throws InvalidFields when the site or the leaf takes no tickets, or the directory does not
     *     know a person whom it names
     * @throws NumbersTaken when no free number was found
     */
    public Ticket file(Caller caller, Filing filing) {
        caller.as(Role.values());
        String id = intake.newId();
        for (int tries = 0; tries < NUMBERS_TRIED; tries++) {
            Optional<Ticket> before = repetition.filed(caller, id, tries > 0);
            if (before.isPresent()) {
                return before.get();
            }
            TicketChange filed = intake.take(caller, id, filing, stamp(caller));
            if (tickets.save(filed)) {
                return filed.ticket();
            }
        }
        throw new NumbersTaken(caller.district());
    }

    /** The ticket of that id or number. */
    public Ticket find(Caller caller, String ticket) {
        return access.toRead(caller, ticket);
    }

    /** The ticket, for something that its requester may do to it, too. */
    public Ticket findToFollow(Caller caller, String ticket) {
        return access.toFollow(caller, ticket);
    }

    /** The kind that most tickets of its leaf turn out to be. */
    public Optional<Kind> priorKind(Caller caller, Ticket ticket) {
        return categories.priorKind(caller.district(), ticket.progress().category());
    }

    /** Gives the ticket to a person, a group or both. */
    public Ticket assign(
            Caller caller, Version read, @Nullable String assignee, @Nullable String group) {
        return work(
                caller,
                read,
                (ticket, stamp) -> {
                    if (assignee == null && group == null) {
                        throw InvalidFields.of("assignee", "name a person or a group");
                    }
                    persons.requireAssignee(caller, assignee);
                    return ticket.assign(assignee, group, stamp);
                });
    }

    /** The caller begins to work on it. */
    public Ticket start(Caller caller, Version read) {
        return work(caller, read, Ticket::start);
    }

    /** Lets the work wait. */
    public Ticket waitFor(Caller caller, Version read, WaitingFor what, String question) {
        return work(caller, read, (ticket, stamp) -> ticket.waitFor(what, question, stamp));
    }

    /** Adds a comment; the requester may, too. */
    public Ticket comment(Caller caller, Version read, String text) {
        return change(
                caller,
                access.toFollow(caller, read.ticket()),
                read,
                (ticket, stamp) -> ticket.comment(text, stamp));
    }

    /** Moves it to another leaf. */
    public Ticket recategorise(Caller caller, Version read, String leaf) {
        return work(
                caller,
                read,
                (ticket, stamp) -> ticket.recategorise(categories.other(ticket, leaf), stamp));
    }

    /**
     * Declares it a double of another ticket, named by id or number.
     *
     * @throws MergeRefused when the other one is merged itself, or just about to be
     */
    public Ticket merge(Caller caller, Version read, String into) {
        Ticket now = access.toWorkOn(caller, read.ticket());
        Ticket target = access.target(caller, into);
        Set<String> both = Set.copyOf(List.of(now.id(), target.id()));
        if (!gate.enter(caller.district(), both)) {
            throw new MergeRefused(now, target, "one of the two is being merged right now");
        }
        try {
            // the target as it is inside the gate
            return work(
                    caller,
                    read,
                    (ticket, stamp) ->
                            merged(caller, ticket, access.target(caller, target.id()), stamp));
        } finally {
            gate.leave(caller.district(), both);
        }
    }

    /** That it is a double of what nobody outside hears of is told to nobody outside. */
    private TicketChange merged(Caller caller, Ticket ticket, Ticket into, Stamp stamp) {
        TicketChange change = ticket.merge(into, stamp);
        return into.isHidden(access.sight(caller).restricted()) ? change.inside() : change;
    }

    /** Says how the trouble ended. */
    public Ticket resolve(Caller caller, Version read, Resolution resolution) {
        return work(caller, read, (ticket, stamp) -> ticket.resolve(resolution, stamp));
    }

    /** Ends it. */
    public Ticket close(Caller caller, Version read) {
        return work(caller, read, Ticket::close);
    }

    /** Takes back that it is over; the requester may, too. */
    public Ticket reopen(Caller caller, Version read) {
        return change(caller, access.toFollow(caller, read.ticket()), read, Ticket::reopen);
    }

    private Ticket work(Caller caller, Version read, BiFunction<Ticket, Stamp, TicketChange> verb) {
        return change(caller, access.toWorkOn(caller, read.ticket()), read, verb);
    }

    private Ticket change(
            Caller caller, Ticket now, Version read, BiFunction<Ticket, Stamp, TicketChange> verb) {
        Optional<Ticket> before = repetition.changed(caller, now, read, verb);
        if (before.isPresent()) {
            return before.get();
        }
        TicketChange change = verb.apply(current(now, read), stamp(caller));
        if (!tickets.save(change)) {
            throw overtaken(access.toRead(caller, now.id()));
        }
        return change.ticket();
    }

    private static Ticket current(Ticket now, Version read) {
        if (now.version() != read.version()) {
            throw overtaken(now);
        }
        return now;
    }

    /** Says what others have made of it, so that nobody has to ask again to find out. */
    private static Stale overtaken(Ticket now) {
        return new Stale(
                "Ticket",
                now.number(),
                now.version(),
                Map.of(
                        "state",
                        now.status().toString(),
                        "allowed",
                        TransitionRefused.allowed(now)));
    }

    private Stamp stamp(Caller caller) {
        return new Stamp(caller.person(), clock.instant());
    }

    /**
     * The state that the caller has read and decided on.
     *
     * @param ticket id or number
     */
    public record Version(String ticket, long version) {}
}
