package org.trivium.support.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.ExternalNumber;
import org.trivium.support.ticket.Priority;
import org.trivium.support.ticket.Progress;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketStatus;

/**
 * A ticket as it is shown; what is not known is left out.
 *
 * @param version also the ETag
 * @param allowed the states that a verb may lead to now
 * @param priorKind the kind that most tickets of its leaf turn out to be; with a single ticket only
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TicketView(
        String id,
        String number,
        long version,
        TicketStatus status,
        List<TicketStatus> allowed,
        Priority priority,
        String requester,
        @Nullable String onBehalfOf,
        String site,
        @Nullable String room,
        @Nullable String asset,
        @Nullable String model,
        String leaf,
        String subject,
        String description,
        @Nullable String assignee,
        @Nullable String group,
        @Nullable String question,
        @Nullable Resolution resolution,
        @Nullable String mergedInto,
        @Nullable ExternalNumber external,
        Instant opened,
        Instant updated,
        @Nullable Instant resolved,
        @Nullable Instant closed,
        @Nullable Kind priorKind) {

    static TicketView of(Ticket ticket) {
        return of(ticket, null);
    }

    static TicketView of(Ticket ticket, @Nullable Kind prior) {
        Report report = ticket.report();
        Progress progress = ticket.progress();
        return new TicketView(
                ticket.id(),
                ticket.number(),
                ticket.version(),
                ticket.status(),
                ticket.next(),
                report.priority(),
                report.requester(),
                report.onBehalfOf(),
                report.site(),
                report.room(),
                report.asset(),
                report.model(),
                progress.category().leaf(),
                report.subject(),
                report.description(),
                progress.assignee(),
                progress.group(),
                progress.question(),
                progress.resolution(),
                progress.mergedInto(),
                ticket.identity().external(),
                report.opened(),
                ticket.updated(),
                progress.resolved(),
                progress.closed(),
                prior);
    }
}
