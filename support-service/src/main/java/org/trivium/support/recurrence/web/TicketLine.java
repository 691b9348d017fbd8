package org.trivium.support.recurrence.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketStatus;

/** A ticket behind a recurrence, for those who work on tickets. */
record TicketLine(
        String id,
        String number,
        Instant opened,
        String site,
        @Nullable String room,
        @Nullable String asset,
        @Nullable String model,
        TicketStatus status,
        String subject) {

    static TicketLine of(Ticket ticket) {
        Report report = ticket.report();
        return new TicketLine(
                ticket.id(),
                ticket.number(),
                report.opened(),
                report.site(),
                report.room(),
                report.asset(),
                report.model(),
                ticket.status(),
                report.subject());
    }
}
