package org.trivium.support.ticket.mongo;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.ExternalNumber;
import org.trivium.support.ticket.HistoryEntry;
import org.trivium.support.ticket.Priority;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketStatus;
import org.trivium.support.ticket.Words;

/**
 * A ticket as it is stored: what never changes, the history, and of the sum of the history what
 * lists are filtered by.
 *
 * @param external the number of the system that it came from, with source; the own id of a ticket
 *     that was filed here, since a unique index after the district cannot leave documents out
 * @param filed when its history begins
 * @param updated when the last fact happened; absent, as {@code words} is, until an old document is
 *     filled in
 * @param words what it is found by
 * @param kind confirmed cause, if it is resolved and somebody knew
 */
record TicketDocument(
        String id,
        String district,
        long version,
        String number,
        String external,
        @Nullable ExternalNumber cameFrom,
        String requester,
        @Nullable String onBehalfOf,
        String site,
        @Nullable String room,
        @Nullable String asset,
        @Nullable String model,
        String subject,
        String description,
        Priority priority,
        Instant opened,
        Instant filed,
        TicketStatus status,
        String leaf,
        @Nullable String assignee,
        @Nullable String group,
        @Nullable Kind kind,
        @Nullable Instant resolved,
        @Nullable Instant updated,
        @Nullable List<String> words,
        List<EntryDocument> history)
        implements Stored {

    static TicketDocument of(Ticket ticket) {
        Report report = ticket.report();
        ExternalNumber cameFrom = ticket.identity().external();
        return new TicketDocument(
                ticket.id(),
                ticket.district(),
                ticket.version(),
                ticket.number(),
                cameFrom == null ? ticket.id() : external(cameFrom.source(), cameFrom.number()),
                cameFrom,
                report.requester(),
                report.onBehalfOf(),
                report.site(),
                report.room(),
                report.asset(),
                report.model(),
                report.subject(),
                report.description(),
                report.priority(),
                report.opened(),
                ticket.history().getFirst().stamp().at(),
                ticket.status(),
                ticket.progress().category().leaf(),
                ticket.progress().assignee(),
                ticket.progress().group(),
                kind(ticket.progress().resolution()),
                ticket.progress().resolved(),
                ticket.updated(),
                Words.of(report),
                ticket.history().stream().map(EntryDocument::of).toList());
    }

    private static @Nullable Kind kind(@Nullable Resolution resolution) {
        return resolution == null ? null : resolution.kind();
    }

    static String external(String source, String number) {
        return source + "|" + number;
    }

    Ticket ticket() {
        List<HistoryEntry> entries = history.stream().map(EntryDocument::entry).toList();
        return Ticket.of(new Ticket.Identity(id, district, number, cameFrom), report(), entries);
    }

    private Report report() {
        return new Report(
                requester,
                onBehalfOf,
                site,
                room,
                asset,
                model,
                subject,
                description,
                priority,
                opened);
    }
}
