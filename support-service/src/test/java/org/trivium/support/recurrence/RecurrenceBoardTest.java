package org.trivium.support.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.trivium.events.EventType;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class RecurrenceBoardTest {

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private ProducerFactory<String, byte[]> producers;
    @Autowired private EventRecords records;

    private Teller teller;
    private RestTestClient http = RestTestClient.bindToServer().build();

    @BeforeEach
    void connect() {
        teller = new Teller(district, producers, records);
        http = RestTestClient.bindToServer().baseUrl("http://127.0.0.1:" + port).build();
    }

    @Test
    void aRecurrenceIsShownWithItsEvidenceAndItsWeeks() {
        teller.tell(EventType.RECURRENCE_EMERGED, teller.found("R1", 1, 9));

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
        teller.tell(EventType.RECURRENCE_EMERGED, teller.found("R1", 1, 9));
        teller.tell(EventType.RECURRENCE_SUBSIDED, teller.ended("R1", 2, false));

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
        teller.tell(EventType.RECURRENCE_EMERGED, teller.found("R1", 1, 9));
        teller.tell(EventType.RECURRENCE_UPDATED, teller.found("R1", 2, 12));
        teller.tell(EventType.RECURRENCE_EMERGED, teller.found("R1", 1, 9));
        teller.tell(EventType.RECURRENCE_EMERGED, teller.found("R2", 1, 5));

        await("/R2", 1);
        assertThat(get("/R1").at("/evidence/count").asInt()).isEqualTo(12);
        assertThat(get("/R1/life")).hasSize(2);
    }

    @Test
    void ofARestrictedLeafOnlyTheCountIsShown() {
        teller.tell(EventType.RECURRENCE_EMERGED, teller.restricted("R1", 1, 6));
        teller.tell(EventType.RECURRENCE_SUBSIDED, teller.ended("R1", 2, true));

        JsonNode shown = await("/R1", 2);
        assertThat(shown.has("leaf")).isFalse();
        assertThat(shown.has("node")).isFalse();
        assertThat(shown.at("/evidence/count").asInt()).isEqualTo(6);
        assertThat(shown.get("living").asBoolean()).isFalse();
    }

    @Test
    void anotherDistrictSeesNothing() {
        teller.tell(EventType.RECURRENCE_EMERGED, teller.found("R1", 1, 9));
        await("/R1", 1);

        http.get()
                .uri("/api/support/recurrences/" + teller.id("R1"))
                .header("Authorization", Tokens.all("d-other"))
                .exchange()
                .expectStatus()
                .isNotFound();
        http.get()
                .uri("/api/support/recurrences?living=maybe")
                .header("Authorization", Tokens.all(district))
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
                        .header("Authorization", Tokens.all(district))
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody();
        return JsonMapper.shared().readTree(body == null ? new byte[] {'{', '}'} : body);
    }
}
