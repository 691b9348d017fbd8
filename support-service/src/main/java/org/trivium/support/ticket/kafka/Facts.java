package org.trivium.support.ticket.kafka;

import java.util.Optional;
import org.trivium.events.Kind;
import org.trivium.events.Position;
import org.trivium.events.TicketFact;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.TicketEvent;

/** Translates own events into published facts: ids, times and enums, never a word of anyone. */
final class Facts {

    private Facts() {}

    /** The fact; none for what happens inside the desk only. */
    static Optional<TicketFact> of(TicketChange change) {
        Ticket ticket = change.ticket();
        String id = ticket.id();
        return Optional.ofNullable(
                switch (change.entry().event()) {
                    case TicketEvent.Filed filed -> opened(ticket, filed);
                    case TicketEvent.Assigned to ->
                            // a group is what people call it, and names stay here
                            new TicketFact.TicketAssigned(id, to.assignee(), null);
                    case TicketEvent.Recategorised moved ->
                            new TicketFact.TicketRecategorised(
                                    id, moved.from().leaf(), moved.to().leaf());
                    case TicketEvent.Merged merged ->
                            new TicketFact.TicketMerged(id, merged.into());
                    case TicketEvent.Resolved over -> resolved(id, over.resolution());
                    case TicketEvent.Reopened _ -> new TicketFact.TicketReopened(id);
                    case TicketEvent.Closed _ -> new TicketFact.TicketClosed(id);
                    case TicketEvent.Started _, TicketEvent.Waiting _, TicketEvent.Commented _ ->
                            null;
                });
    }

    private static TicketFact opened(Ticket ticket, TicketEvent.Filed filed) {
        Report report = ticket.report();
        return new TicketFact.TicketOpened(
                ticket.id(),
                report.opened(),
                report.site(),
                filed.category().leaf(),
                report.person(),
                Position.valueOf(filed.position().name()),
                report.asset(),
                report.model());
    }

    private static TicketFact resolved(String id, Resolution resolution) {
        return new TicketFact.TicketResolved(
                id,
                Optional.ofNullable(resolution.kind())
                        .map(kind -> Kind.valueOf(kind.name()))
                        .orElse(null),
                resolution.minutes(),
                resolution.teachingMinutes());
    }
}
