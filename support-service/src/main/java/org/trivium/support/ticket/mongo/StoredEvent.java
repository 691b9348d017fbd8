package org.trivium.support.ticket.mongo;

import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Kind;
import org.trivium.support.directory.Position;
import org.trivium.support.ticket.Category;
import org.trivium.support.ticket.Resolution;
import org.trivium.support.ticket.TicketEvent;
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
import org.trivium.support.ticket.WaitingFor;

/** The two directions between an event and its stored fields; no class names in the database. */
record StoredEvent(String what, Document data) {

    static StoredEvent of(TicketEvent event) {
        return switch (event) {
            case Filed filed ->
                    event(
                            "filed",
                            category(filed.category()).append("position", filed.position().name()));
            case Assigned to ->
                    event(
                            "assigned",
                            new Document("assignee", to.assignee()).append("group", to.group()));
            case Started by -> event("started", new Document("assignee", by.assignee()));
            case Waiting wait ->
                    event(
                            "waiting",
                            new Document("for", wait.waitingFor().name())
                                    .append("question", wait.question()));
            case Commented said -> event("commented", new Document("text", said.text()));
            case Recategorised moved ->
                    event(
                            "recategorised",
                            category(moved.to()).append("from", category(moved.from())));
            case Merged merged -> event("merged", new Document("into", merged.into()));
            case Resolved over -> event("resolved", resolution(over.resolution()));
            case Reopened _ -> event("reopened", new Document());
            case Closed _ -> event("closed", new Document());
        };
    }

    TicketEvent event() {
        return switch (what) {
            case "filed" -> new Filed(category(data), Position.valueOf(data.getString("position")));
            case "assigned" -> new Assigned(optional("assignee"), optional("group"));
            case "started" -> new Started(data.getString("assignee"));
            case "waiting" ->
                    new Waiting(
                            WaitingFor.valueOf(data.getString("for")), data.getString("question"));
            case "commented" -> new Commented(data.getString("text"));
            case "recategorised" ->
                    new Recategorised(category(data.get("from", Document.class)), category(data));
            case "merged" -> new Merged(data.getString("into"));
            case "resolved" -> new Resolved(resolution());
            case "reopened" -> new Reopened();
            case "closed" -> new Closed();
            default -> throw new IllegalStateException("A ticket cannot be \"" + what + "\"");
        };
    }

    private static StoredEvent event(String what, Document data) {
        return new StoredEvent(what, data);
    }

    private static Document category(Category category) {
        return new Document("leaf", category.leaf())
                .append("treeVersion", category.treeVersion())
                .append("restricted", category.restricted());
    }

    private static Category category(Document stored) {
        return new Category(
                stored.getString("leaf"),
                stored.get("treeVersion", Number.class).longValue(),
                stored.getBoolean("restricted"));
    }

    private static Document resolution(Resolution resolution) {
        Kind kind = resolution.kind();
        return new Document("kind", kind == null ? null : kind.name())
                .append("fix", resolution.fix())
                .append("minutes", resolution.minutes())
                .append("teachingMinutes", resolution.teachingMinutes());
    }

    private Resolution resolution() {
        return new Resolution(
                Optional.ofNullable(optional("kind")).map(Kind::valueOf).orElse(null),
                optional("fix"),
                number("minutes"),
                number("teachingMinutes"));
    }

    private @Nullable String optional(String field) {
        return data.getString(field);
    }

    private @Nullable Integer number(String field) {
        return data.getInteger(field);
    }
}
