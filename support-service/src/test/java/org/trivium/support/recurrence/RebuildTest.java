package org.trivium.support.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

/** The board of two districts is lost, and made anew by one request. */
@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RebuildTest {

    private static final String GROUP = "support-recurrences";

    private final List<String> districts = List.of("d-" + Ids.next(), "d-" + Ids.next());

    @LocalServerPort private int port;
    @Autowired private ProducerFactory<String, byte[]> producers;
    @Autowired private ConsumerFactory<String, byte[]> consumers;
    @Autowired private EventRecords records;
    @Autowired private MongoOperations mongo;

    @Test
    void theBoardIsTheSameFieldByField() {
        tell();
        Map<String, Document> before = stored();

        mongo.remove(new Query(), "recurrence_news");
        mongo.updateMulti(
                new Query(),
                new Update().set("recurrence.findings.count", 9999).set("living", true),
                "recurrences");
        mongo.remove(
                Query.query(Criteria.where("flavour").is("outbreak").and("version").is(1)),
                "recurrences");
        mongo.insert(
                new Document("_id", "made-up").append("district", districts.getFirst()),
                "recurrences");
        assertThat(rebuild()).isEqualTo(202);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stored()).isEqualTo(before));
    }

    @Test
    void whileAnotherInstanceReadsNothingIsWiped() {
        tell();
        Map<String, Document> before = stored();
        try (var other = consumers.createConsumer(GROUP, "other", null)) {
            other.subscribe(List.of(Topic.RECURRENCES.published()));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(
                            () -> {
                                other.poll(Duration.ofMillis(100));
                                return !other.assignment().isEmpty();
                            });

            assertThat(rebuild()).isEqualTo(409);
        }

        assertThat(stored()).isEqualTo(before);
        tell("R4", 1);
    }

    private void tell() {
        for (String district : districts) {
            Teller teller = new Teller(district, producers, records);
            teller.tell(EventType.RECURRENCE_EMERGED, teller.found("R1", 1, 9));
            teller.tell(EventType.RECURRENCE_UPDATED, teller.found("R1", 2, 12));
            teller.tell(EventType.RECURRENCE_SUBSIDED, teller.ended("R1", 3, false));
            teller.tell(EventType.RECURRENCE_EMERGED, teller.restricted("R2", 1, 6));
            teller.tell(EventType.RECURRENCE_SUBSIDED, teller.ended("R2", 2, true));
        }
        tell("R3", 1);
        assertThat(stored()).hasSize(2 * (3 + 6));
    }

    /** Told last, so that all is there when this is. */
    private void tell(String name, int version) {
        for (String district : districts) {
            Teller teller = new Teller(district, producers, records);
            teller.tell(EventType.RECURRENCE_EMERGED, teller.found(name, version, 5));
            Awaitility.await()
                    .atMost(Duration.ofSeconds(30))
                    .until(() -> stored().containsKey("recurrences " + teller.id(name)));
        }
    }

    private int rebuild() {
        return RestTestClient.bindToServer()
                .baseUrl("http://127.0.0.1:" + port)
                .build()
                .post()
                .uri("/actuator/rebuild/" + GROUP)
                .header("Authorization", Tokens.of(districts.getFirst(), "olga", "ops"))
                .exchange()
                .returnResult(String.class)
                .getStatus()
                .value();
    }

    private Map<String, Document> stored() {
        Map<String, Document> all = new TreeMap<>();
        for (String collection : List.of("recurrences", "recurrence_news")) {
            mongo.find(
                            Query.query(Criteria.where("district").in(districts)),
                            Document.class,
                            collection)
                    .forEach(one -> all.put(collection + " " + one.get("_id"), one));
        }
        return all;
    }
}
