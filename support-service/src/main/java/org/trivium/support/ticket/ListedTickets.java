package org.trivium.support.ticket;

import java.util.Optional;
import org.trivium.starter.paging.Page;

/** Tickets as they are read in lists. */
public interface ListedTickets {

    /**
     * A part of a list; its cursor stays right while tickets come in.
     *
     * @param sight whoever asks sees no others
     * @throws org.trivium.starter.refusal.InvalidFields when the cursor is not one of this order
     */
    Page<Ticket> page(Wanted wanted, Sight sight);

    /**
     * Which part is wanted.
     *
     * @param after cursor of the part before; empty for the first
     * @param limit at most so many
     */
    record Wanted(
            String district,
            TicketFilter filter,
            TicketOrder order,
            Optional<String> after,
            int limit) {}
}
