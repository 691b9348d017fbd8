package org.trivium.support.intake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.intake.Step.What;
import org.trivium.support.ticket.ExternalNumber;
import org.trivium.support.ticket.HistoryEntry;
import org.trivium.support.ticket.Priority;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.Stamp;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.TicketEvent;

/** Walks the life of a row through the verbs of a ticket. */
final class Life {

    private final Row row;
    private final Scene scene;

    Life(Row row, Scene scene) {
        this.row = row;
        this.scene = scene;
    }

    /** True when the ticket has had that step, or has gone beyond it. */
    boolean has(@Nullable Ticket ticket, Step step) {
        return ticket != null
                && (ticket.history().stream().anyMatch(entry -> covers(entry, step))
                        || hasAssignee(ticket, step));
    }

    private boolean hasAssignee(Ticket ticket, Step step) {
        return step.what() == What.ASSIGNED
                && Objects.equals(ticket.progress().assignee(), assignee())
                && Objects.equals(ticket.progress().group(), row.get(Field.GROUP));
    }

    private static boolean covers(HistoryEntry entry, Step step) {
        boolean same =
                switch (entry.event()) {
                    case TicketEvent.Filed _ -> step.what() == What.OPENED;
                    case TicketEvent.Assigned _ -> step.what() == What.ASSIGNED;
                    case TicketEvent.Recategorised _ -> step.what() == What.RECATEGORISED;
                    case TicketEvent.Merged _ -> step.what() == What.MERGED;
                    case TicketEvent.Resolved _ ->
                            step.what() == What.RESOLVED || step.what() == What.RESOLVED_AT_CLOSING;
                    case TicketEvent.Reopened _ -> step.what() == What.REOPENED;
                    case TicketEvent.Closed _ -> step.what() == What.CLOSED;
                    case TicketEvent.Started _, TicketEvent.Waiting _, TicketEvent.Commented _ ->
                            false;
                };
        boolean opening = step.what() == What.OPENED && entry.event() instanceof TicketEvent.Filed;
        return opening || (same && !entry.stamp().at().isBefore(step.at()));
    }

    /**
     * Takes one step.
     *
     * @param ticket absent before the first
     * @param into the ticket that it is merged into, for that step
     */
    TicketChange take(Step step, @Nullable Ticket ticket, @Nullable Ticket into) {
        if (step.what() == What.OPENED) {
            return opened(step.at());
        }
        Ticket so = Objects.requireNonNull(ticket, "a life begins with its opening");
        Stamp stamp = scene.stamp(row.get(Field.ASSIGNEE), step.at());
        return switch (step.what()) {
            case OPENED -> throw new IllegalArgumentException("A ticket is opened once");
            case RECATEGORISED -> so.recategorise(scene.category(row.need(Field.LEAF)), stamp);
            case ASSIGNED -> so.assign(assignee(), row.get(Field.GROUP), stamp);
            case RESOLVED, RESOLVED_AT_CLOSING -> so.resolve(resolution(), stamp);
            case REOPENED -> so.reopen(scene.stamp(row.get(Field.REQUESTER), step.at()));
            case MERGED -> so.merge(Objects.requireNonNull(into, "merged into nothing"), stamp);
            case CLOSED -> so.close(stamp);
        };
    }

    private TicketChange opened(Instant at) {
        String number = row.need(Field.NUMBER);
        String requester = row.need(Field.REQUESTER);
        Ticket.Identity identity =
                new Ticket.Identity(
                        TicketIds.of(scene.district(), scene.source(), number, at),
                        scene.district(),
                        scene.numbers().apply(at),
                        new ExternalNumber(scene.source(), number));
        String leaf =
                Optional.ofNullable(row.get(Field.RECATEGORISED_FROM))
                        .filter(_ -> row.get(Field.RECATEGORISED) != null)
                        .orElse(row.need(Field.LEAF));
        return Ticket.file(
                identity,
                report(at),
                scene.category(leaf),
                scene.position(requester),
                scene.stamp(requester, at));
    }

    private Report report(Instant at) {
        return new Report(
                scene.person(row.need(Field.REQUESTER)),
                null,
                row.need(Field.SITE),
                row.get(Field.ROOM),
                row.get(Field.ASSET),
                row.get(Field.MODEL),
                Optional.ofNullable(row.get(Field.SUBJECT)).orElse(row.need(Field.LEAF)),
                Optional.ofNullable(row.get(Field.DESCRIPTION)).orElse(""),
                Optional.ofNullable(row.get(Field.PRIORITY))
                        .map(Priority::valueOf)
                        .orElse(Priority.P3),
                at);
    }

    private Resolution resolution() {
        return new Resolution(
                Optional.ofNullable(row.get(Field.KIND)).map(Kind::valueOf).orElse(null),
                row.get(Field.FIX),
                minutes(Field.MINUTES),
                minutes(Field.TEACHING_MINUTES));
    }

    private @Nullable Integer minutes(Field field) {
        return Optional.ofNullable(row.get(field)).map(Integer::valueOf).orElse(null);
    }

    private @Nullable String assignee() {
        return scene.personOrNone(row.get(Field.ASSIGNEE));
    }
}
