package org.trivium.support.ticket;

import org.jspecify.annotations.Nullable;

/** Which tickets a list shows; what is absent does not restrict it. */
public record TicketFilter(
        @Nullable TicketStatus status,
        @Nullable String site,
        @Nullable String leaf,
        @Nullable String assignee,
        @Nullable String requester) {

    /** Every ticket. */
    public static final TicketFilter ALL = new TicketFilter(null, null, null, null, null);
}
