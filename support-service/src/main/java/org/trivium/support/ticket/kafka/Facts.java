package org.trivium.support.ticket.kafka;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.events.Kind;
import org.trivium.events.Position;
import org.trivium.events.TicketFact;
import org.trivium.starter.id.Ids;
import org.trivium.support.directory.DistrictSalts;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.TicketEvent;

/** Translates own events into published facts: ids, times and enums, never a word of anyone. */
final class Facts {

    private final DistrictSalts salts;

    Facts(DistrictSalts salts) {
        this.salts = salts;
    }

    /** The fact; none for what happens inside the desk only. */
    Optional<TicketFact> of(TicketChange change) {
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

    private TicketFact opened(Ticket ticket, TicketEvent.Filed filed) {
        Report report = ticket.report();
        return new TicketFact.TicketOpened(
                ticket.id(),
                report.opened(),
                report.site(),
                filed.category().leaf(),
                report.person(),
                Position.valueOf(filed.position().name()),
                asset(ticket.district(), report.asset()),
                report.model());
    }

    /** A tag is whatever somebody has typed: the same one gives the same id, and no more. */
    private @Nullable String asset(String district, @Nullable String tag) {
        return tag == null
                ? null
                : Ids.named("%s|asset|%s".formatted(salts.districtSalt(district), tag));
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
