package org.trivium.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.fixture.NotePosts;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.fixture.NoteTaker;
import org.trivium.starter.fixture.NoteTaker.Answer;
import org.trivium.starter.id.Ids;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml",
            "trivium.idempotency.patience=5s",
            "trivium.idempotency.sweep-every=200ms"
        })
class IdempotencyTest {

    private final String district = "d-" + Ids.next();
    private final String other = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private MongoOperations mongo;
    private NoteTaker ann = new NoteTaker(0, "", "");

    @BeforeEach
    void connect() {
        ann = new NoteTaker(port, district, "ann");
    }

    @Test
    void theSameRequestIsAnsweredTheSameAndDoneOnce() {
        Answer first = ann.post("/notes", "milk", "k1");
        Answer second = ann.post("/notes", "milk", "k1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(first.said().location()).isEqualTo("/notes/" + first.said().body());
        assertThat(first.replayed()).isFalse();
        assertThat(second.said()).isEqualTo(first.said());
        assertThat(second.replayed()).isTrue();
        assertThat(notes(district)).isEqualTo(1);
    }

    @Test
    void aKeyBelongsToOneRequest() {
        ann.post("/notes", "milk", "k1");

        assertThat(ann.post("/notes", "bread", "k1").status()).isEqualTo(422);
        assertThat(ann.post("/other-notes", "milk", "k1").status()).isEqualTo(422);
        assertThat(ann.post("/notes?more=1", "milk", "k1").said().body())
                .contains("/errors/key-reused");
        assertThat(notes(district)).isEqualTo(1);
    }

    @Test
    void nobodyMeetsTheKeysOfAnotherPersonOrDistrict() {
        NoteTaker bob = new NoteTaker(port, district, "bob");
        NoteTaker annElsewhere = new NoteTaker(port, other, "ann");
        List<String> made =
                Stream.of(ann, bob, annElsewhere)
                        .map(one -> one.post("/notes", "milk", "k1").said().location())
                        .toList();

        assertThat(made).doesNotHaveDuplicates().doesNotContain("");
        assertThat(notes(district)).isEqualTo(2);
        assertThat(notes(other)).isEqualTo(1);
    }

    /** What was told to a director then is not told to whom nobody lets be one now. */
    @Test
    void anAnswerIsNotToldAgainToWhoMayDoOtherThingsThanThen() {
        ann.post("/notes", "milk", "k1");
        String lessRoles = Tokens.of(district, "ann", "staff");
        String otherSites = Tokens.bound(district, "ann", Set.of("MAPLE"), "staff");

        assertThat(ann.postWith(lessRoles, "/notes", "milk", "k1").status()).isEqualTo(403);
        assertThat(ann.postWith(otherSites, "/notes", "milk", "k1").said().body())
                .contains("/errors/forbidden")
                .doesNotContain("/notes/");
        assertThat(ann.post("/notes", "milk", "k1").replayed()).isTrue();
        assertThat(notes(district)).isEqualTo(1);
    }

    @Test
    void ofManyAtTheSameInstantOneIsDoneAndAllAreAnswered() {
        List<CompletableFuture<Answer>> all =
                IntStream.range(0, 20).mapToObj(_ -> ann.posting("/notes", "milk", "k1")).toList();

        assertThat(all.stream().map(IdempotencyTest::answer).map(Answer::said).distinct())
                .hasSize(1)
                .allMatch(said -> said.status() == 201);
        assertThat(notes(district)).isEqualTo(1);
    }

    @Test
    void whoeverIsWorkedOnForTooLongIsToldToComeAgain() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        NotePosts.BEFORE.set(
                () -> {
                    begun.countDown();
                    Awaitility.await().until(() -> go.getCount() == 0);
                });
        CompletableFuture<Answer> first = ann.posting("/notes", "milk", "k1");
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();
        Answer second = ann.post("/notes", "milk", "k1");
        go.countDown();

        assertThat(second.status()).isEqualTo(409);
        assertThat(second.said().body()).contains("/errors/request-running");
        assertThat(second.retryAfter()).isEqualTo("1");
        assertThat(answer(first).status()).isEqualTo(201);
        assertThat(ann.post("/notes", "milk", "k1").said()).isEqualTo(answer(first).said());
    }

    @Test
    void aRefusalLeavesTheKeyFree() {
        assertThat(ann.post("/notes", "refused", "k1").status()).isEqualTo(409);
        assertThat(ann.post("/notes", "milk", "k1").status()).isEqualTo(201);
        assertThat(notes(district)).isEqualTo(1);
    }

    @Test
    void whatFailedAfterItsWorkIsNotDoneAgain() {
        NotePosts.AFTER.set(
                () -> {
                    throw new IllegalStateException("the answer is lost");
                });
        assertThat(ann.post("/notes", "milk", "k1").status()).isEqualTo(500);
        assertThat(notes(district)).isEqualTo(1);
        assertThat(ann.post("/notes", "bread", "k1").status()).isEqualTo(422);

        Answer again = ann.post("/notes", "milk", "k1");

        assertThat(again.status()).isEqualTo(201);
        assertThat(again.replayed()).isFalse();
        assertThat(notes(district)).isEqualTo(1);
        assertThat(ann.post("/notes", "milk", "k1").said()).isEqualTo(again.said());
    }

    @Test
    void aLongBodyIsToldFromOthersToItsLastByte() {
        String body = "x".repeat(3_000_000);
        Answer first = ann.post("/notes/long", body + "a", "k1");

        assertThat(first.status()).isEqualTo(201);
        assertThat(ann.post("/notes/long", body + "a", "k1").said()).isEqualTo(first.said());
        assertThat(ann.post("/notes/long", body + "b", "k1").status()).isEqualTo(422);
        assertThat(ann.post("/notes/long", body + "ab", "k1").status()).isEqualTo(422);
        assertThat(ann.post("/notes/long", body, "k1").status()).isEqualTo(422);
        assertThat(mongo.find(of(district), Document.class, "notes"))
                .extracting(note -> note.getString("text"))
                .containsExactly("3000001 bytes");
    }

    @Test
    void whatIsNoKeyIsRefused() {
        for (String wrong : List.of("", "k".repeat(201), "a\tb")) {
            Answer refused = ann.post("/notes", "milk", wrong);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.said().body())
                    .contains("/errors/malformed-key", "Idempotency-Key", "correlationId");
        }
        assertThat(ann.post("/notes", "milk", "k1", "k2").status()).isEqualTo(400);
        assertThat(notes(district)).isZero();
        assertThat(ann.post("/notes", "milk", "k".repeat(200)).status()).isEqualTo(201);
    }

    @Test
    void withoutAKeyNothingIsKept() {
        ann.post("/notes", "milk");
        ann.post("/notes", "milk");

        assertThat(notes(district)).isEqualTo(2);
        assertThat(mongo.count(of(district), "idempotencyKeys")).isZero();
    }

    @Test
    void aKeyIsForgottenWhenItHasBeenKeptLongEnough() {
        ann.post("/notes", "milk", "k1");
        new NoteTaker(port, other, "ann").post("/notes", "milk", "k1");
        mongo.updateFirst(of(district), Update.update("forget", Instant.EPOCH), "idempotencyKeys");

        Awaitility.await()
                .untilAsserted(
                        () -> assertThat(mongo.count(of(district), "idempotencyKeys")).isZero());
        assertThat(mongo.count(of(other), "idempotencyKeys")).isEqualTo(1);
    }

    private static Answer answer(CompletableFuture<Answer> asked) {
        return asked.orTimeout(30, TimeUnit.SECONDS).join();
    }

    private long notes(String whose) {
        return mongo.count(of(whose), "notes");
    }

    private static Query of(String district) {
        return Query.query(Criteria.where("district").is(district));
    }
}
