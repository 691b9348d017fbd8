package org.trivium.pd;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.Branch;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.RecurrenceState;
import org.trivium.events.Scope;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;

/** Publishes what others would publish. */
final class Facts {

    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);

    private final ProducerFactory<String, byte[]> producers;
    private final EventRecords records = new EventRecords("/test", "/schemas");

    Facts(ProducerFactory<String, byte[]> producers) {
        this.producers = producers;
    }

    void recurrence(String district, String id, Target... targets) {
        told(district, id, 1, Branch.MIX, targets);
    }

    /** The next word about a recurrence that lives. */
    void told(String district, String id, int version, Branch branch, Target... targets) {
        RecurrenceFact fact =
                new RecurrenceFact(
                        id,
                        version,
                        DAY,
                        null,
                        RecurrenceState.ACTIVE,
                        Flavour.OUTBREAK,
                        false,
                        Scope.SITE,
                        "north",
                        "printing",
                        DAY,
                        2,
                        7,
                        null,
                        9,
                        2.04,
                        -9.0,
                        4.4,
                        3.0,
                        6,
                        2,
                        List.of(),
                        List.of(),
                        List.of(0.4, 0.2, 0.1, 0.1, 0.1, 0.1),
                        12.0,
                        branch,
                        List.of(targets),
                        null,
                        120.0,
                        null,
                        null,
                        List.of(),
                        null);
        EventType type = version == 1 ? EventType.RECURRENCE_EMERGED : EventType.RECURRENCE_UPDATED;
        send(Topic.RECURRENCES, district, type, id, version, fact);
    }

    void accepted(
            Topic topic, String district, EventType type, SuggestionFact.SuggestionAccepted fact) {
        send(topic, district, type, fact.suggestion(), 1, fact);
    }

    private void send(
            Topic topic,
            String district,
            EventType type,
            String subject,
            long sequence,
            Record data) {
        send(topic, district, type, subject, sequence, EventJson.write(data));
    }

    /** Of a type that every reader of the topic acts on. */
    void unusable(Topic topic, String district, String subject) {
        EventType type =
                switch (topic) {
                    case RECURRENCES -> EventType.RECURRENCE_EMERGED;
                    case DIRECTORY -> EventType.SITE_CHANGED;
                    case PD_SUGGESTIONS -> EventType.TOPIC_ACCEPTED;
                    default -> EventType.ITEM_ACCEPTED;
                };
        send(topic, district, type, subject, 1, "no fact");
    }

    private void send(
            Topic topic,
            String district,
            EventType type,
            String subject,
            long sequence,
            String value) {
        Announcement event =
                new Announcement(
                        Ids.next(),
                        type.published(),
                        List.of(),
                        district,
                        subject,
                        sequence,
                        Instant.parse("2026-03-02T12:00:00Z"),
                        value,
                        null,
                        null);
        try (var producer = producers.createProducer()) {
            producer.send(records.record(topic.published(), event)).get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
