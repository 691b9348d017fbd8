package org.trivium.starter.outbox;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.trivium.starter.event.Announcement;

/** Announcements as they wait in the {@code outbox} array of a document. */
public final class OutboxDocuments {

    /** Name of the array. */
    public static final String FIELD = "outbox";

    private OutboxDocuments() {}

    public static List<Document> write(List<Announcement> announcements) {
        return announcements.stream().map(OutboxDocuments::write).toList();
    }

    public static List<Announcement> read(Document document) {
        return document.getList(FIELD, Document.class, List.of()).stream()
                .map(OutboxDocuments::announcement)
                .toList();
    }

    private static Document write(Announcement event) {
        return new Document("id", event.id())
                .append("type", event.type())
                .append("topics", event.topics())
                .append("district", event.district())
                .append("subject", event.subject())
                .append("sequence", event.sequence())
                .append("time", event.time().toString())
                .append("data", event.data())
                .append("traceparent", event.traceparent())
                .append("correlation", event.correlation());
    }

    private static Announcement announcement(Document from) {
        return new Announcement(
                from.getString("id"),
                from.getString("type"),
                from.getList("topics", String.class),
                from.getString("district"),
                from.getString("subject"),
                from.getLong("sequence"),
                Instant.parse(from.getString("time")),
                from.getString("data"),
                from.getString("traceparent"),
                from.getString("correlation"));
    }
}
