package org.trivium.starter.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.trivium.events.Topic;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.fixture.Notices;
import org.trivium.starter.fixture.Operator;
import org.trivium.starter.id.Ids;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml",
            "notes.group=note-letters"
        })
class DeadLettersTest {

    private static final String TOPIC = Topic.DIRECTORY.published();
    private static final String LETTERS = TOPIC + ".note-letters.dlt";

    private final String district = "d-" + Ids.next();
    private final String other = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private ApplicationContext context;
    private Operator olga = new Operator(0, "");

    @BeforeEach
    void poison() {
        olga = new Operator(port, district);
        new Notices(context).send(other, "poison", 1, 2);
    }

    @Test
    void aLetterSaysWhereItCameFromAndWhy() {
        send("poison", 1, 2);
        List<JsonNode> waiting = await("waiting", 2);
        JsonNode first = waiting.getFirst();
        JsonNode whole = olga.get("/" + first.path("id").asString()).body();

        assertThat(first.path("topic").asString()).isEqualTo(TOPIC);
        assertThat(first.path("group").asString()).isEqualTo("note-letters");
        assertThat(first.path("subject").asString()).isEqualTo("poison");
        assertThat(first.path("district").asString()).isEqualTo(district);
        assertThat(first.path("reason").asString()).contains("breaks a rule");
        assertThat(first.path("behind").asBoolean()).isFalse();
        assertThat(waiting.getLast().path("behind").asBoolean()).isTrue();
        assertThat(whole.path("value").asString()).contains("\"site\"");
        assertThat(whole.path("headers").toString()).contains("ce_sequence", "ce_id");
        assertThat(deeds(first)).containsExactly("put-aside");
    }

    @Test
    void afterAReplayWhatWaitedFollowsInOrder() {
        send("poison", 1, 2, 3);
        send("good", 1);
        String id = id(await("waiting", 3).getFirst());
        NoteService.REPAIRED.add(district + 1);

        assertThat(olga.replay(id).status()).isEqualTo(202);
        awaitSeen("good1", "poison1", "poison2", "poison3");
        send("poison", 4);
        awaitSeen("good1", "poison1", "poison2", "poison3", "poison4");

        assertThat(await("replayed", 3)).extracting(DeadLettersTest::id).startsWith(id);
        assertThat(olga.letters("waiting")).isEmpty();
        assertThat(deeds(id)).containsExactly("put-aside", "replay-asked by olga", "replayed");
        assertThat(new Operator(port, other).letters("waiting")).hasSize(2);
        assertThat(Notices.seen(other)).isEmpty();
    }

    @Test
    void aReplayKeepsTheIdOfTheEventAndNobodyElseSeesIt() {
        send("poison", 1);
        JsonNode letter = await("waiting", 1).getFirst();
        NoteService.REPAIRED.add(district + 1);
        olga.replay(id(letter));
        awaitSeen("poison1");

        try (TopicProbe retries = new TopicProbe(TOPIC + ".note-letters.retry");
                TopicProbe all = new TopicProbe(TOPIC)) {
            ConsumerRecord<String, byte[]> again =
                    retries.await(1, TopicProbe.of(district)).getFirst();
            ConsumerRecord<String, byte[]> once = all.await(1, TopicProbe.of(district)).getFirst();
            assertThat(TopicProbe.header(again, "ce_id"))
                    .isEqualTo(TopicProbe.header(once, "ce_id"));
            assertThat(again.partition()).isEqualTo(once.partition());
            assertThat(again.value()).isEqualTo(once.value());
            assertThat(all.read(TopicProbe.of(district))).hasSize(1);
        }
    }

    @Test
    void aReplayThatFailsAgainLetsNothingOvertakeIt() {
        send("poison", 1, 2);
        String id = id(await("waiting", 2).getFirst());
        olga.replay(id);
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(deeds(id))
                                        .containsExactly(
                                                "put-aside",
                                                "replay-asked by olga",
                                                "failed-again"));

        assertThat(Notices.seen(district)).isEmpty();
        assertThat(await("waiting", 2)).extracting(DeadLettersTest::id).startsWith(id);
        try (TopicProbe letters = new TopicProbe(LETTERS)) {
            assertThat(letters.await(3, TopicProbe.of(district)))
                    .extracting(letter -> TopicProbe.header(letter, "ce_sequence"))
                    .containsExactly("1", "2", "1");
        }
    }

    @Test
    void whatWaitedAndIsPoisonItselfHoldsTheRest() {
        send("poison-again", 1, 2, 3, 4);
        String id = id(await("waiting", 4).getFirst());
        NoteService.REPAIRED.add(district + 1);
        olga.replay(id);
        awaitSeen("poison-again1", "poison-again2");
        List<JsonNode> left = await("waiting", 2);

        assertThat(left.getFirst().path("behind").asBoolean()).isFalse();
        assertThat(left.getFirst().path("reason").asString()).contains("breaks a rule");
        NoteService.REPAIRED.add(district + 3);
        olga.replay(id(left.getFirst()));
        awaitSeen("poison-again1", "poison-again2", "poison-again3", "poison-again4");
    }

    @Test
    void afterADiscardWhatWaitedFollows() {
        send("poison", 1, 2, 3);
        String id = id(await("waiting", 3).getFirst());

        assertThat(olga.discard(id, " ").status()).isEqualTo(422);
        assertThat(olga.discard(id, "sent in error").status()).isEqualTo(200);
        awaitSeen("poison2", "poison3");
        send("poison", 4);
        awaitSeen("poison2", "poison3", "poison4");

        assertThat(deeds(id)).containsExactly("put-aside", "discarded by olga: sent in error");
        assertThat(olga.discard(id, "once more").status()).isEqualTo(409);
        assertThat(olga.replay(id).text("state")).isEqualTo("discarded");
        assertThat(Notices.seen(other)).isEmpty();
    }

    @Test
    void whatWaitsIsNotReplayedBeforeItsTurn() {
        send("poison", 1, 2);
        List<JsonNode> waiting = await("waiting", 2);
        Operator.Answer refused = olga.replay(id(waiting.getLast()));

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("first")).isEqualTo(id(waiting.getFirst()));
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

    private void awaitSeen(String... events) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(Notices.seen(district)).containsExactly(events));
    }

    private static String id(JsonNode letter) {
        return letter.path("id").asString();
    }

    private List<String> deeds(JsonNode letter) {
        return deeds(id(letter));
    }

    private List<String> deeds(String id) {
        return olga.get("/" + id)
                .body()
                .path("deeds")
                .valueStream()
                .map(
                        deed -> {
                            String what = deed.path("what").asString();
                            String by = deed.path("by").asString("");
                            String who = by.isEmpty() ? "" : " by " + by;
                            return what.equals("discarded")
                                    ? what + who + ": " + deed.path("reason").asString()
                                    : what + who;
                        })
                .toList();
    }
}
