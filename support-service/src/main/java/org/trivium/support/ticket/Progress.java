package org.trivium.support.ticket;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
 * How far a ticket has come: the sum of its history.
 *
 * @param hidden it stands or stood on a restricted leaf, so nothing of it may leave the service
 * @param question what the work waits for an answer to
 * @param resolution how it ended; absent again once it is reopened
 */
public record Progress(
        TicketStatus status,
        Category category,
        boolean hidden,
        @Nullable String assignee,
        @Nullable String group,
        @Nullable String question,
        @Nullable Resolution resolution,
        @Nullable String mergedInto,
        @Nullable Instant resolved,
        @Nullable Instant closed) {

    static Progress of(List<HistoryEntry> history) {
        if (!(history.getFirst().event() instanceof Filed filed)) {
            throw new IllegalArgumentException("A ticket's history begins with its filing");
        }
        Progress progress = filed(filed);
        for (HistoryEntry entry : history.subList(1, history.size())) {
            progress = progress.after(entry);
        }
        return progress;
    }

    private static Progress filed(Filed filed) {
        return new Progress(
                TicketStatus.NEW,
                filed.category(),
                filed.category().restricted(),
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    Progress after(HistoryEntry entry) {
        Instant at = entry.stamp().at();
        return switch (entry.event()) {
            case Filed _ -> throw new IllegalArgumentException("A ticket is filed once");
            case Commented _ -> this;
            case Assigned to -> assigned(to);
            case Started by -> with(TicketStatus.IN_PROGRESS, by.assignee(), null);
            case Waiting wait -> with(waiting(wait.waitingFor()), assignee, wait.question());
            case Recategorised moved -> on(moved.to());
            case Merged merged ->
                    ended(TicketStatus.MERGED, resolution, merged.into(), resolved, at);
            case Resolved over ->
                    ended(TicketStatus.RESOLVED, over.resolution(), mergedInto, at, null);
            case Closed _ -> ended(TicketStatus.CLOSED, resolution, mergedInto, resolved, at);
            case Reopened _ -> ended(reopened(), null, null, null, null);
        };
    }

    TicketStatus reopened() {
        return assignee == null && group == null ? TicketStatus.NEW : TicketStatus.ASSIGNED;
    }

    static TicketStatus waiting(WaitingFor what) {
        return switch (what) {
            case REQUESTER -> TicketStatus.WAITING_FOR_REQUESTER;
            case PARTS -> TicketStatus.WAITING_FOR_PARTS;
        };
    }

    private Progress assigned(Assigned to) {
        TicketStatus next = status == TicketStatus.NEW ? TicketStatus.ASSIGNED : status;
        return new Progress(
                next,
                category,
                hidden,
                to.assignee(),
                to.group(),
                question,
                resolution,
                mergedInto,
                resolved,
                closed);
    }

    private Progress with(TicketStatus next, @Nullable String who, @Nullable String asked) {
        return new Progress(
                next,
                category,
                hidden,
                who,
                group,
                asked,
                resolution,
                mergedInto,
                resolved,
                closed);
    }

    private Progress on(Category next) {
        return new Progress(
                status,
                next,
                hidden || next.restricted(),
                assignee,
                group,
                question,
                resolution,
                mergedInto,
                resolved,
                closed);
    }

    private Progress ended(
            TicketStatus next,
            @Nullable Resolution how,
            @Nullable String into,
            @Nullable Instant resolvedAt,
            @Nullable Instant closedAt) {
        return new Progress(
                next, category, hidden, assignee, group, null, how, into, resolvedAt, closedAt);
    }
}
