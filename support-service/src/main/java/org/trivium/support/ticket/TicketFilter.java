package org.trivium.support.ticket;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which tickets a list shows; what is absent does not restrict it.
 *
 * @param sites the only sites that may be shown; empty when all may
 */
public record TicketFilter(
        @Nullable TicketStatus status,
        @Nullable String site,
        @Nullable String leaf,
        @Nullable String assignee,
        @Nullable String requester,
        Set<String> sites) {

    /** Every ticket. */
    public static final TicketFilter ALL = new TicketFilter(null, null, null, null, null, Set.of());

    public TicketFilter {
        sites = Set.copyOf(sites);
    }

    /** The same list as the caller of those sites and, if named, only their own may see it. */
    TicketFilter within(Set<String> only, @Nullable String own) {
        return new TicketFilter(status, site, leaf, assignee, own == null ? requester : own, only);
    }
}
