package org.trivium.support.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.trivium.events.Branch;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.RecurrenceState;
import org.trivium.events.Scope;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RecurrenceBoardTest {

    private static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private ProducerFactory<String, byte[]> producers;
    @Autowired private EventRecords records;

    private RestTestClient http = RestTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void aRecurrenceIsShownWithItsEvidenceAndItsWeeks() {
        tell(EventType.RECURRENCE_EMERGED, found("R1", 1, 9));

        JsonNode shown = await("/R1", 1);
        assertThat(shown.get("leaf").asString()).isEqualTo("av.display-howto");
        assertThat(shown.at("/evidence/count").asInt()).isEqualTo(9);
        assertThat(shown.at("/history/0/upper").asInt()).isEqualTo(4);
        assertThat(list("").get("items")).hasSize(1);
        assertThat(list("?leaf=other").get("items")).isEmpty();
        assertThat(list("?flavour=outbreak&node=MAPLE").get("items")).hasSize(1);
    }

    @Test
    void anEndedOneKeepsItsEvidenceAndLeavesTheLivingList() {
        tell(EventType.RECURRENCE_EMERGED, found("R1", 1, 9));
        tell(EventType.RECURRENCE_SUBSIDED, ended("R1", 2, false));

        JsonNode shown = await("/R1", 2);
        assertThat(shown.get("ended").asString()).isEqualTo("calm");
        assertThat(shown.at("/evidence/count").asInt()).isEqualTo(9);
        assertThat(list("").get("items")).isEmpty();
        assertThat(list("?living=any").get("items")).hasSize(1);
        assertThat(get("/R1/life").valueStream().map(n -> n.get("happened").asString()))
                .containsExactly("emerged", "subsided");
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        tell(EventType.RECURRENCE_EMERGED, found("R1", 1, 9));
        tell(EventType.RECURRENCE_UPDATED, found("R1", 2, 12));
        tell(EventType.RECURRENCE_EMERGED, found("R1", 1, 9));
        tell(EventType.RECURRENCE_EMERGED, found("R2", 1, 5));

        await("/R2", 1);
        assertThat(get("/R1").at("/evidence/count").asInt()).isEqualTo(12);
        assertThat(get("/R1/life")).hasSize(2);
    }

    @Test
    void ofARestrictedLeafOnlyTheCountIsShown() {
        tell(EventType.RECURRENCE_EMERGED, restricted("R1", 1, 6));
        tell(EventType.RECURRENCE_SUBSIDED, ended("R1", 2, true));

        JsonNode shown = await("/R1", 2);
        assertThat(shown.has("leaf")).isFalse();
        assertThat(shown.has("node")).isFalse();
        assertThat(shown.at("/evidence/count").asInt()).isEqualTo(6);
        assertThat(shown.get("living").asBoolean()).isFalse();
    }

    @Test
    void anotherDistrictSeesNothing() {
        tell(EventType.RECURRENCE_EMERGED, found("R1", 1, 9));
        await("/R1", 1);

        http.get()
                .uri("/api/support/recurrences/" + id("R1"))
                .header("X-District", "d-other")
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get()
                .uri("/api/support/recurrences?living=maybe")
                .header("X-District", district)
                .exchange()
                .expectStatus()
                .isEqualTo(422);
    }

    private JsonNode await(String path, int version) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> get(path).path("version").asInt(0) >= version);
        return get(path);
    }

    private JsonNode list(String query) {
        return get(query);
    }

    private JsonNode get(String path) {
        String own = path.replace("/R", "/" + district + "-R");
        byte[] body =
                http.get()
                        .uri("/api/support/recurrences" + own)
                        .header("X-District", district)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JsonMapper.shared().readTree(body == null ? new byte[] {'{', '}'} : body);
    }

    private String id(String name) {
        return district + "-" + name;
    }

    private void tell(EventType type, RecurrenceFact fact) {
        Announcement event =
                new Announcement(
                        Ids.next(),
                        type.published(),
                        List.of(),
                        district,
                        fact.id(),
                        fact.version(),
                        Instant.parse("2026-09-14T13:00:00Z"),
                        EventJson.write(fact),
                        null,
                        null);
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            producer.send(records.record(Topic.RECURRENCES.published(), event)).get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private RecurrenceFact found(String name, int version, int count) {
        return new RecurrenceFact(
                id(name),
                version,
                DAY,
                null,
                RecurrenceState.ACTIVE,
                Flavour.OUTBREAK,
                false,
                Scope.SITE,
                "MAPLE",
                "av.display-howto",
                DAY,
                2,
                14,
                null,
                count,
                1.5,
                -14.2,
                6.0,
                null,
                7,
                4,
                List.of(),
                List.of(),
                List.of(0.5, 0.1, 0.1, 0.1, 0.1, 0.1),
                3.0,
                Branch.PD,
                List.of(Target.PD),
                null,
                42.5,
                null,
                null,
                List.of(new RecurrenceFact.Week(DAY, count, 1.5, 4)));
    }

    private RecurrenceFact restricted(String name, int version, @Nullable Integer count) {
        return new RecurrenceFact(
                id(name),
                version,
                DAY,
                null,
                RecurrenceState.EMERGING,
                Flavour.OUTBREAK,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                count,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private RecurrenceFact ended(String name, int version, boolean hidden) {
        return new RecurrenceFact(
                id(name),
                version,
                DAY,
                RecurrenceState.ACTIVE,
                RecurrenceState.RESOLVED,
                Flavour.OUTBREAK,
                hidden,
                hidden ? null : Scope.SITE,
                hidden ? null : "MAPLE",
                hidden ? null : "av.display-howto",
                hidden ? null : DAY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hidden ? null : EndReason.CALM,
                null,
                List.of());
    }
}
