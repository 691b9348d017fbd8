package org.trivium.support.detection.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Facts of two districts that the detector cannot use, in the eyes of their operators. */
@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Timeout(180)
class DetectorLettersTest {

    private static final String GROUP = "support-detection";
    private static final String LETTERS = "/api/support/dead-letters";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String one = "d-" + Ids.next();
    private final String other = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private ProducerFactory<String, byte[]> producers;
    @Autowired private EventRecords records;
    @Autowired private MongoOperations mongo;
    @Autowired private MeterRegistry registry;

    @Test
    void whatTheDetectorPutsAsideIsThereWithItsPlaceAndReason() throws Exception {
        RecordMetadata at = poison(one, "T-1");
        poison(other, "T-1");

        JsonNode letter = await(one, "waiting", 1).getFirst();

        assertThat(letter.path("topic").asString()).isEqualTo("trivium.support.detection");
        assertThat(letter.path("partition").asInt()).isEqualTo(at.partition());
        assertThat(letter.path("offset").asLong()).isEqualTo(at.offset());
        assertThat(letter.path("group").asString()).isEqualTo(GROUP);
        assertThat(letter.path("reason").asString()).isNotBlank();
        assertThat(letter.path("subject").asString()).isEqualTo("T-1");
        assertThat(letter.path("district").asString()).isEqualTo(one);
        assertThat(ask(one, "/" + id(letter), null).body().path("value").asString())
                .isEqualTo("no fact");
        await(other, "waiting", 1);
        assertThat(ask(other, "/" + id(letter), null).status()).isEqualTo(404);
    }

    @Test
    void aReplayIsRefusedAndSaysThatARebuildRepairsIt() throws Exception {
        poison(one, "T-1");
        String id = id(await(one, "waiting", 1).getFirst());

        Answer refused = ask(one, "/%s/replay".formatted(id), "");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.body().path("type").asString()).isEqualTo("/errors/rebuild-needed");
        assertThat(refused.body().path("detail").asString())
                .contains("./trivium rebuild support-history");
        assertThat(letters(one, "waiting")).hasSize(1);
    }

    @Test
    void aDiscardIsRecordedWithItsReason() throws Exception {
        poison(one, "T-1");
        String id = id(await(one, "waiting", 1).getFirst());

        Answer discarded = ask(one, "/%s/discard".formatted(id), "{\"reason\":\"a test\"}");

        assertThat(discarded.status()).isEqualTo(200);
        JsonNode last = discarded.body().path("deeds").path(1);
        assertThat(last.path("what").asString()).isEqualTo("discarded");
        assertThat(last.path("by").asString()).isEqualTo("local");
        assertThat(last.path("reason").asString()).isEqualTo("a test");
    }

    @Test
    void aRebuildSettlesThemAndWhatIsStillRefusedIsANewOne() throws Exception {
        poison(one, "T-1");
        poison(other, "T-1");
        poison(other, "T-2");
        String before = id(await(one, "waiting", 1).getFirst());
        await(other, "waiting", 2);

        assertThat(rebuild()).isEqualTo(202);

        await(other, "rebuilt", 2);
        JsonNode settled = ask(one, "/" + before, null).body();
        assertThat(settled.path("letter").path("state").asString()).isEqualTo("rebuilt");
        assertThat(settled.path("deeds").path(1).path("what").asString()).isEqualTo("rebuilt");
        assertThat(settled.path("deeds").path(1).path("by").asString()).isEqualTo("local");
        assertThat(Instant.parse(settled.path("deeds").path(1).path("at").asString()))
                .isBeforeOrEqualTo(Instant.now());
        assertThat(id(await(one, "waiting", 1).getFirst())).isNotEqualTo(before);
        await(other, "waiting", 2);
        assertThat(letters(one, "rebuilt")).as("read twice, kept once").hasSize(1);
    }

    @Test
    void theGaugesCountThem() throws Exception {
        poison(one, "T-1");
        await(one, "waiting", 1);

        Awaitility.await()
                .atMost(Duration.ofSeconds(40))
                .untilAsserted(
                        () -> {
                            assertThat(gauge("open")).isEqualTo(open()).isPositive();
                            assertThat(gauge("age")).isPositive();
                        });
    }

    private double gauge(String name) {
        return registry.get("trivium.dead.letters." + name).gauge().value();
    }

    private double open() {
        Criteria open = Criteria.where("state").in("WAITING", "REPLAYING");
        return mongo.count(Query.query(open), "deadLetters");
    }

    private RecordMetadata poison(String district, String subject) throws Exception {
        Announcement event =
                new Announcement(
                        Ids.next(),
                        EventType.TICKET_OPENED.published(),
                        List.of(),
                        district,
                        subject,
                        1,
                        Instant.now(),
                        "no fact",
                        null,
                        null);
        ProducerRecord<String, byte[]> record = records.record(Topic.DETECTION.published(), event);
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            return producer.send(record).get(30, TimeUnit.SECONDS);
        }
    }

    private List<JsonNode> await(String district, String state, int count) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(() -> letters(district, state), found -> found.size() == count);
    }

    private List<JsonNode> letters(String district, String state) throws Exception {
        return ask(district, "?group=%s&state=%s".formatted(GROUP, state), null)
                .body()
                .path("items")
                .valueStream()
                .toList();
    }

    private static String id(JsonNode letter) {
        return letter.path("id").asString();
    }

    private Answer ask(String district, String path, @Nullable String body) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(address(LETTERS + path))
                        .timeout(Duration.ofSeconds(30))
                        .header("Content-Type", "application/json")
                        .header("Authorization", Tokens.all(district));
        if (body != null) {
            request.POST(BodyPublishers.ofString(body));
        }
        var answer = HTTP.send(request.build(), BodyHandlers.ofString());
        return new Answer(answer.statusCode(), JsonMapper.shared().readTree(answer.body()));
    }

    private int rebuild() throws Exception {
        HttpRequest request =
                HttpRequest.newBuilder(address("/actuator/rebuild/" + GROUP))
                        .timeout(Duration.ofSeconds(90))
                        .header("Authorization", Tokens.all(one))
                        .POST(BodyPublishers.noBody())
                        .build();
        return HTTP.send(request, BodyHandlers.ofString()).statusCode();
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private record Answer(int status, JsonNode body) {}
}
