package org.trivium.support.ticket.saved;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.ZoneId;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.client.RestClient;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.id.Ids;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.refusal.Stale;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.ticket.TicketQuestion;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SavedListTest {

    private static final TicketQuestion MINE =
            question(
                    "{\"assignee\":\"tom\",\"status\":[\"new\",\"assigned\"],\"sort\":\"priority\"}");

    private final String district = "d-" + Ids.next();
    private final Caller tom = new Caller(district, "tom", Set.of(Role.TECHNICIAN), Set.of());

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private SavedListDesk desk;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
    }

    @Test
    void aListIsKeptAsItWasAsked() {
        SavedList saved = desk.save(tom, "Mine", MINE);

        assertThat(desk.own(tom)).containsExactly(saved);
        assertThat(desk.find(tom, saved.id()).question()).isEqualTo(MINE);
    }

    @Test
    void nobodyElseSeesOrChangesIt() {
        SavedList saved = desk.save(tom, "Mine", MINE);
        Caller head = new Caller(district, "head", Set.of(Role.DEPARTMENT_HEAD), Set.of());
        Caller elsewhere = new Caller("d-" + Ids.next(), "tom", Set.of(Role.TECHNICIAN), Set.of());

        for (Caller other : new Caller[] {head, elsewhere}) {
            assertThat(desk.own(other)).isEmpty();
            assertThatThrownBy(() -> desk.find(other, saved.id())).isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.change(other, saved.id(), 1, "Taken", MINE))
                    .isInstanceOf(NotFound.class);
            assertThatThrownBy(() -> desk.remove(other, saved.id(), 1))
                    .isInstanceOf(NotFound.class);
        }
        assertThat(desk.own(tom)).containsExactly(saved);
    }

    @Test
    void twoPlacesDoNotOverwriteEachOther() {
        SavedList saved = desk.save(tom, "Mine", MINE);
        SavedList changed = desk.change(tom, saved.id(), 1, "Mine too", TicketQuestion.ALL);

        assertThatThrownBy(() -> desk.change(tom, saved.id(), 1, "Lost", MINE))
                .isInstanceOf(Stale.class);
        assertThatThrownBy(() -> desk.remove(tom, saved.id(), 1)).isInstanceOf(Stale.class);
        assertThat(desk.own(tom)).containsExactly(changed);
        desk.remove(tom, saved.id(), 2);
        assertThat(desk.own(tom)).isEmpty();
    }

    @Test
    void whatNoListCouldBeAskedWithIsNotKept() {
        TicketQuestion wrong = question("{\"status\":[\"lost\"]}");

        assertThatThrownBy(() -> desk.save(tom, "Lost", wrong)).isInstanceOf(InvalidFields.class);
        for (int i = 0; i < SavedListDesk.MOST; i++) {
            desk.save(tom, "List " + i, TicketQuestion.ALL);
        }
        assertThatThrownBy(() -> desk.save(tom, "One more", TicketQuestion.ALL))
                .isInstanceOf(SavedListsFull.class);
    }

    @Test
    void everyVerbIsOneRequest() {
        RestClient http =
                RestClient.builder()
                        .baseUrl("http://127.0.0.1:%d/api/support/ticket-lists".formatted(port))
                        .defaultHeader("Authorization", Tokens.all(district))
                        .defaultStatusHandler(HttpStatusCode::isError, (_, _) -> {})
                        .build();
        String body = "{\"name\":\"Panels\",\"question\":{\"q\":\"panel\",\"site\":[\"MAPLE\"]}}";
        ResponseEntity<JsonNode> saved =
                http.post()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(body)
                        .retrieve()
                        .toEntity(JsonNode.class);
        assertThat(saved.getStatusCode().value()).isEqualTo(201);
        String id = requireNonNull(saved.getBody()).get("id").asString();
        assertThat(
                        http.get()
                                .uri("/" + id)
                                .retrieve()
                                .toEntity(JsonNode.class)
                                .getHeaders()
                                .getETag())
                .isEqualTo("\"1\"");
        ResponseEntity<JsonNode> changed =
                http.put()
                        .uri("/" + id)
                        .contentType(MediaType.APPLICATION_JSON)
                        .header("If-Match", "\"1\"")
                        .body(body.replace("Panels", "Boards"))
                        .retrieve()
                        .toEntity(JsonNode.class);
        assertThat(requireNonNull(changed.getBody()).at("/question/site/0").asString())
                .isEqualTo("MAPLE");
        assertThat(status(http.delete().uri("/" + id).retrieve())).isEqualTo(428);
        assertThat(status(http.delete().uri("/" + id).header("If-Match", "\"2\"").retrieve()))
                .isEqualTo(204);
        assertThat(http.get().retrieve().toEntity(JsonNode.class).getBody()).isEmpty();
    }

    private static int status(RestClient.ResponseSpec answer) {
        return answer.toBodilessEntity().getStatusCode().value();
    }

    private static TicketQuestion question(String json) {
        return JsonMapper.shared().readValue(json, TicketQuestion.class);
    }
}
