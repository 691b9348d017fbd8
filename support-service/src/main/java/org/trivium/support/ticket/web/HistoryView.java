package org.trivium.support.ticket.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.ticket.HistoryEntry;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.TicketEvent.Assigned;
import org.trivium.support.ticket.TicketEvent.Closed;
import org.trivium.support.ticket.TicketEvent.Commented;
import org.trivium.support.ticket.TicketEvent.Filed;
import org.trivium.support.ticket.TicketEvent.Merged;
import org.trivium.support.ticket.TicketEvent.Recategorised;
import org.trivium.support.ticket.TicketEvent.Reopened;
import org.trivium.support.ticket.TicketEvent.Resolved;
import org.trivium.support.ticket.TicketEvent.Started;
import org.trivium.support.ticket.TicketEvent.Waiting;

/**
 * One fact of a ticket's life as it is shown.
 *
 * @param by opaque id of who did it
 * @param from leaf that it stood on before
 * @param to leaf, person, group or ticket that it went to
 * @param text comment, question or fix
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record HistoryView(
        long version,
        Instant at,
        String by,
        String happened,
        @Nullable String from,
        @Nullable String to,
        @Nullable String text,
        @Nullable Kind kind) {

    static HistoryView of(HistoryEntry entry) {
        return switch (entry.event()) {
            case Filed filed -> view(entry, "filed", null, filed.category().leaf(), null, null);
            case Assigned given -> view(entry, "assigned", null, receiver(given), null, null);
            case Started by -> view(entry, "started", null, by.assignee(), null, null);
            case Waiting wait ->
                    view(
                            entry,
                            "waiting",
                            null,
                            wait.waitingFor().toString(),
                            wait.question(),
                            null);
            case Commented said -> view(entry, "commented", null, null, said.text(), null);
            case Recategorised moved ->
                    view(
                            entry,
                            "recategorised",
                            moved.from().leaf(),
                            moved.to().leaf(),
                            null,
                            null);
            case Merged merged -> view(entry, "merged", null, merged.into(), null, null);
            case Resolved over -> resolved(entry, over.resolution());
            case Reopened _ -> view(entry, "reopened", null, null, null, null);
            case Closed _ -> view(entry, "closed", null, null, null, null);
        };
    }

    private static HistoryView resolved(HistoryEntry entry, Resolution resolution) {
        return view(entry, "resolved", null, null, resolution.fix(), resolution.kind());
    }

    private static @Nullable String receiver(Assigned given) {
        return given.assignee() == null ? given.group() : given.assignee();
    }

    private static HistoryView view(
            HistoryEntry entry,
            String happened,
            @Nullable String from,
            @Nullable String to,
            @Nullable String text,
            @Nullable Kind kind) {
        return new HistoryView(
                entry.version(),
                entry.stamp().at(),
                entry.stamp().by(),
                happened,
                from,
                to,
                text,
                kind);
    }
}
