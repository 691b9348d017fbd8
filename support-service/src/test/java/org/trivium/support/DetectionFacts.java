package org.trivium.support;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.DetectionFact.DayContext;
import org.trivium.events.DetectionFact.DetectionContextSet;
import org.trivium.events.DetectionFact.LeafContext;
import org.trivium.events.DetectionFact.SiteContext;
import org.trivium.events.EventType;
import org.trivium.events.Position;
import org.trivium.events.TicketFact.TicketOpened;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;

/** Tells of a district today what the service reads on topics. */
final class DetectionFacts {

    private static final String LEAF = "av.display-howto";
    private static final List<Double> KINDS = List.of(0.75, 0.05, 0.05, 0.05, 0.05, 0.05);

    private final String district;
    private final ProducerFactory<String, byte[]> producers;
    private final Instant now = Instant.now();

    DetectionFacts(String district, ProducerFactory<String, byte[]> producers) {
        this.district = district;
        this.producers = producers;
    }

    /** So many people of one site of four ask the same. */
    void outbreak(int people) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        send(
                EventType.DETECTION_CONTEXT_SET,
                district,
                EventJson.write(
                        new DetectionContextSet(
                                "UTC",
                                List.of("MAPLE", "OAK", "ELM", "ASH").stream()
                                        .map(site -> new SiteContext(site, 40, ""))
                                        .toList(),
                                List.of(
                                        new LeafContext(
                                                LEAF, 0.0005, 1.0, KINDS, "PD", false, 0.0, null,
                                                null)),
                                List.of(new DayContext(today, 1.0, "FALL", true)))));
        for (int i = 0; i < people; i++) {
            String ticket = district + "-T" + i;
            send(
                    EventType.TICKET_OPENED,
                    ticket,
                    EventJson.write(
                            new TicketOpened(
                                    ticket,
                                    now,
                                    "MAPLE",
                                    LEAF,
                                    "p-" + i,
                                    Position.TEACHER,
                                    null,
                                    null)));
        }
    }

    /** Something of that type that says nothing. */
    void unusable(Topic topic, EventType type) {
        send(topic, type, district + "-unusable", "no fact");
    }

    private void send(EventType type, String subject, String data) {
        send(Topic.DETECTION, type, subject, data);
    }

    private void send(Topic topic, EventType type, String subject, String data) {
        Announcement event =
                new Announcement(
                        Ids.next(),
                        type.published(),
                        List.of(),
                        district,
                        subject,
                        1,
                        now,
                        data,
                        null,
                        null);
        EventRecords records = new EventRecords("/test", "/schemas");
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            producer.send(records.record(topic.published(), event)).get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
