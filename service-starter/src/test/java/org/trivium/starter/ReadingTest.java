package org.trivium.starter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.DirectoryFact.SiteChanged;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.id.Ids;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml"
        })
class ReadingTest {

    private static final String TOPIC = Topic.DIRECTORY.published();
    private final String district = "d-" + Ids.next();

    @Autowired private ProducerFactory<String, byte[]> producers;
    @Autowired private EventRecords records;

    @Test
    void whileTheDatabaseIsAwayNothingIsLostOrOvertaken() {
        NoteService.AWAY.set(3);
        send(event("a", 1), event("b", 1), event("a", 2));

        Awaitility.await()
                .untilAsserted(() -> assertThat(seen()).containsExactly("a1", "b1", "a2"));
    }

    @Test
    void aPoisonRecordIsPutAsideAndLaterOnesOfItsSubjectFollow() {
        send(event("poison-x", 1), event("good", 1), event("poison-x", 2), event("good", 2));

        Awaitility.await()
                .untilAsserted(() -> assertThat(seen()).containsExactly("good1", "good2"));
        try (TopicProbe letters = new TopicProbe(TOPIC + ".note-readers.dlt")) {
            List<ConsumerRecord<String, byte[]>> dead = letters.await(2, TopicProbe.of(district));
            assertThat(dead)
                    .extracting(r -> TopicProbe.header(r, "ce_sequence"))
                    .containsExactly("1", "2");
            assertThat(TopicProbe.header(dead.getFirst(), "dlt-topic")).isEqualTo(TOPIC);
            assertThat(TopicProbe.header(dead.getFirst(), "dlt-group")).isEqualTo("note-readers");
            assertThat(TopicProbe.header(dead.getFirst(), "dlt-offset")).matches("\\d+");
            assertThat(TopicProbe.header(dead.getFirst(), "dlt-partition")).matches("\\d+");
            assertThat(TopicProbe.header(dead.getFirst(), "dlt-reason")).contains("breaks a rule");
        }
    }

    @Test
    void aPoisonRecordHoldsUpNothingOfAnotherDistrict() {
        String other = "d-" + Ids.next();
        send(event("poison-y", 1), event("good", 1));
        Awaitility.await().untilAsserted(() -> assertThat(seen()).containsExactly("good1"));

        send(eventOf(other, "poison-y", 2));

        Awaitility.await()
                .untilAsserted(() -> assertThat(seenOf(other)).containsExactly("poison-y2"));
    }

    @Test
    void whatTheDatabaseRefusesForItsValueIsPutAside() {
        send(event("unfit", 1), event("good", 1));

        Awaitility.await().untilAsserted(() -> assertThat(seen()).containsExactly("good1"));
        try (TopicProbe letters = new TopicProbe(TOPIC + ".note-readers.dlt")) {
            ConsumerRecord<String, byte[]> letter =
                    letters.await(1, TopicProbe.of(district)).getFirst();
            assertThat(TopicProbe.header(letter, "dlt-reason"))
                    .contains("UncategorizedMongoDbException");
        }
    }

    @Test
    void aRecordWithoutAnEnvelopeIsPutAside() {
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            var _ = producer.send(new ProducerRecord<>(TOPIC, district, "{}".getBytes(UTF_8)));
            producer.flush();
        }
        send(event("after", 1));

        Awaitility.await().untilAsserted(() -> assertThat(seen()).containsExactly("after1"));
        try (TopicProbe letters = new TopicProbe(TOPIC + ".note-readers.dlt")) {
            assertThat(letters.await(1, TopicProbe.of(district))).hasSize(1);
        }
    }

    private void send(Announcement... events) {
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            for (Announcement event : events) {
                var _ = producer.send(records.record(TOPIC, event));
            }
            producer.flush();
        }
    }

    private Announcement event(String subject, long sequence) {
        return eventOf(district, subject, sequence);
    }

    private static Announcement eventOf(String district, String subject, long sequence) {
        return new Announcement(
                Ids.next(),
                EventType.SITE_CHANGED.published(),
                List.of(TOPIC),
                district,
                subject,
                sequence,
                Instant.EPOCH,
                EventJson.write(new SiteChanged("S", "", 1, false, "UTC", true)),
                null,
                "correlation-1");
    }

    private List<String> seen() {
        return seenOf(district);
    }

    private static List<String> seenOf(String district) {
        return NoteService.SEEN.stream()
                .filter(e -> e.district().equals(district))
                .map((ReceivedEvent e) -> e.subject() + e.sequence())
                .toList();
    }
}
