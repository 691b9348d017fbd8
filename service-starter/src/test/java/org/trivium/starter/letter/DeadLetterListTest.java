package org.trivium.starter.letter;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.fixture.Notices;
import org.trivium.starter.fixture.Operator;
import org.trivium.starter.id.Ids;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml",
            "notes.group=note-letter-list"
        })
class DeadLetterListTest {

    private static final String TOPIC = Topic.DIRECTORY.published();

    private final String district = "d-" + Ids.next();
    private final String other = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    @Autowired private LetterDesk desk;
    private Operator olga = new Operator(0, "");

    @BeforeEach
    void poison() {
        olga = new Operator(port, district);
        new Notices(context).send(other, "poison", 1, 2);
    }

    @Test
    void aLetterOfAnotherDistrictIsNotThere() {
        String id = id(awaitAt(new Operator(port, other), "waiting", 2).getFirst());

        assertThat(olga.get("/" + id).status()).isEqualTo(404);
        assertThat(olga.replay(id).status()).isEqualTo(404);
        assertThat(olga.discard(id, "not mine").status()).isEqualTo(404);
        assertThat(olga.letters("waiting")).isEmpty();
    }

    @Test
    void onlyOperatorsMay() {
        Caller rest =
                new Caller(
                        district,
                        "olga",
                        Set.of(Role.DIRECTOR, Role.TECHNICIAN, Role.INTEGRATOR),
                        Set.of());
        assertThatThrownBy(() -> desk.list(rest, LetterState.WAITING, null, Optional.empty(), 1))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.find(rest, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.replay(rest, "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> desk.discard(rest, "x", "y")).isInstanceOf(Forbidden.class);
    }

    @Test
    void whatSaysNoDistrictIsEveryOperatorsButNotItsValue() {
        String mark = "nobody-" + Ids.next();
        ProducerRecord<String, byte[]> bare =
                new ProducerRecord<>(TOPIC, null, "{}".getBytes(UTF_8));
        bare.headers().add("ce_subject", mark.getBytes(UTF_8));
        new Notices(context).sendBare(bare);
        Awaitility.await().untilAsserted(() -> assertThat(subjects("waiting")).contains(mark));
        JsonNode letter =
                olga.letters("waiting").stream()
                        .filter(one -> one.path("subject").asString("").equals(mark))
                        .findFirst()
                        .orElseThrow();

        assertThat(olga.get("/" + id(letter)).body().path("value").isNull()).isTrue();
        assertThat(new Operator(port, other).discard(id(letter), "no envelope").status())
                .isEqualTo(200);
        assertThat(subjects("waiting")).doesNotContain(mark);
    }

    @Test
    void aListComesInPages() {
        send("poison", 1, 2, 3);
        List<String> all =
                await("waiting", 3).reversed().stream().map(DeadLetterListTest::id).toList();
        JsonNode first = olga.get("?limit=2&group=note-letter-list").body();
        JsonNode second =
                olga.get("?limit=2&group=note-letter-list&after=" + first.path("next").asString())
                        .body();

        assertThat(first.path("items").valueStream().map(DeadLetterListTest::id))
                .containsExactlyElementsOf(all.subList(0, 2));
        assertThat(second.path("items").valueStream().map(DeadLetterListTest::id))
                .containsExactly(all.getLast());
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(olga.get("?after=nonsense").status()).isEqualTo(422);
        assertThat(olga.get("?after=" + Cursor.of("not a time", "x").text()).status())
                .isEqualTo(422);
    }

    private void send(String subject, long... sequences) {
        new Notices(context).send(district, subject, sequences);
    }

    private List<JsonNode> await(String state, int count) {
        return awaitAt(olga, state, count);
    }

    private static List<JsonNode> awaitAt(Operator operator, String state, int count) {
        return Awaitility.await()
                .until(() -> operator.letters(state), letters -> letters.size() == count);
    }

    private List<String> subjects(String state) {
        return olga.letters(state).stream()
                .map(letter -> letter.path("subject").asString(""))
                .toList();
    }

    private static String id(JsonNode letter) {
        return letter.path("id").asString();
    }
}
