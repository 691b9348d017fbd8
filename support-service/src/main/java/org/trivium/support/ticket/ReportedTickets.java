package org.trivium.support.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.trivium.starter.paging.Page;

/** Tickets by when their trouble was reported, those merged into another left out. */
public interface ReportedTickets {

    /** All of them, the latest reported first. */
    List<Ticket> all(Span span);

    /**
     * The same list in parts.
     *
     * @param sight whoever asks sees no others
     * @param after cursor of the page before; empty for the first
     */
    Page<Ticket> page(Span span, Sight sight, Optional<String> after, int limit);

    /**
     * Which tickets are meant.
     *
     * @param leaf where they stand now
     * @param sites the only sites that are meant; empty when all are
     * @param from first instant that is meant
     * @param until first instant that is not
     */
    record Span(String district, String leaf, Set<String> sites, Instant from, Instant until) {

        public Span {
            sites = Set.copyOf(sites);
        }
    }
}
