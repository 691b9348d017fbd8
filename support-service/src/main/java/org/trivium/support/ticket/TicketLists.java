package org.trivium.support.ticket;

import java.util.Optional;
import java.util.function.Consumer;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Page;

/** Where tickets are looked up in lists; everyone sees their own, most see more. */
public final class TicketLists {

    private static final int READ_AT_ONCE = 200;

    private final ListedTickets tickets;
    private final Places places;

    TicketLists(ListedTickets tickets, Places places) {
        this.tickets = tickets;
        this.places = places;
    }

    /**
     * One page of a list.
     *
     * @throws org.trivium.starter.refusal.InvalidFields naming what is wrong with the question
     */
    public Page<Ticket> page(
            Caller caller, TicketQuestion question, Optional<String> after, int limit) {
        return tickets.page(wanted(caller, question, after, limit), sight(caller));
    }

    /** Passes for a question that a list could be asked with. */
    public void check(Caller caller, TicketQuestion question) {
        wanted(caller, question, Optional.empty(), READ_AT_ONCE);
    }

    /**
     * The whole list, read page by page as it is taken; the first page is read at once, so that
     * whatever refuses it does so here.
     */
    public Whole whole(Caller caller, TicketQuestion question) {
        ListedTickets.Wanted first = wanted(caller, question, Optional.empty(), READ_AT_ONCE);
        Sight sight = sight(caller);
        return new Whole(first, sight, tickets.page(first, sight));
    }

    private ListedTickets.Wanted wanted(
            Caller caller, TicketQuestion question, Optional<String> after, int limit) {
        caller.as(Role.values());
        QuestionReader.Read read = new QuestionReader(places, caller.district(), question).read();
        return new ListedTickets.Wanted(
                caller.district(), read.filter(), read.order(), after, limit);
    }

    private Sight sight(Caller caller) {
        return Sight.of(caller, places.restrictedLeaves(caller.district()));
    }

    /** A list of any length of which one page is held at a time. */
    public final class Whole {

        private final ListedTickets.Wanted first;
        private final Sight sight;
        private Page<Ticket> page;

        private Whole(ListedTickets.Wanted first, Sight sight, Page<Ticket> page) {
            this.first = first;
            this.sight = sight;
            this.page = page;
        }

        /** Hands over every ticket, once. */
        public void forEach(Consumer<Ticket> taken) {
            page.items().forEach(taken);
            for (String next = page.next(); next != null; next = page.next()) {
                page =
                        tickets.page(
                                new ListedTickets.Wanted(
                                        first.district(),
                                        first.filter(),
                                        first.order(),
                                        Optional.of(next),
                                        first.limit()),
                                sight);
                page.items().forEach(taken);
            }
        }
    }
}
