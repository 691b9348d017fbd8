package org.trivium.desk;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.DirectoryFact;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.RecurrenceState;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;

/** Publishes what the detector, the directory and the other desk would publish. */
final class Detector {

    private final ProducerFactory<String, byte[]> producers;
    private final EventRecords records = new EventRecords("/support-service", "/schemas");

    Detector(ProducerFactory<String, byte[]> producers) {
        this.producers = producers;
    }

    void says(String district, EventType type, RecurrenceFact fact) {
        send(Topic.RECURRENCES, event(district, type, fact.id(), fact.version(), fact));
    }

    void says(String district, RecurrenceFact fact) {
        says(district, EventType.RECURRENCE_UPDATED, fact);
    }

    void ends(String district, Fact fact, EndReason reason) {
        says(district, EventType.RECURRENCE_SUBSIDED, fact.subsided(reason));
    }

    void relapses(String district, Fact fact) {
        relapses(district, fact, "north");
    }

    void relapses(String district, Fact fact, String node) {
        says(
                district,
                EventType.RECURRENCE_RELAPSED,
                fact.state(RecurrenceState.RELAPSED).fact(node));
    }

    void otherDesk(String district, EventType type, long version, SuggestionFact fact) {
        send(
                Topic.PLANNING_SUGGESTIONS,
                event(district, type, fact.suggestion(), version, (Record) fact));
    }

    void hasSite(String district, String site, String zone, long version) {
        send(
                Topic.DIRECTORY,
                event(
                        district,
                        EventType.SITE_CHANGED,
                        district + "|" + site,
                        version,
                        new DirectoryFact.SiteChanged(site, "", 40, false, zone, true)));
    }

    private static Announcement event(
            String district, EventType type, String subject, long sequence, Record data) {
        return new Announcement(
                Ids.next(),
                type.published(),
                List.of(),
                district,
                subject,
                sequence,
                Instant.parse("2026-03-02T12:00:00Z"),
                EventJson.write(data),
                null,
                null);
    }

    private void send(Topic topic, Announcement event) {
        try (var producer = producers.createProducer()) {
            producer.send(records.record(topic.published(), event)).get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
