package org.trivium.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.fixture.NotePosts;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.fixture.NoteStack;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.WithStack;
import org.trivium.test.token.Issuer;
import org.trivium.test.token.Tokens;

/** What happens between a change and its entry. */
@WithStack
class EntryLostTest {

    private static final String DIARY = "/api/note/diary";

    private final String district = "d-" + Ids.next();
    private final String token = Tokens.of(district, "ann", "staff");

    @Test
    void nobodyIsToldOfAChangeOrShownAPersonsDataThatCannotBeEntered() {
        try (NoteStack stack = new NoteStack("audit-" + Ids.next())) {
            DiaryReader ann = new DiaryReader(stack.port(), token);
            NotePosts.AFTER.set(stack::loseDatabase);

            HttpResponse<String> changed = ann.post(DIARY, "milk");
            HttpResponse<String> read = ann.ask("GET", DIARY + "/p-7", "");

            assertThat(List.of(changed, read))
                    .allSatisfy(
                            answer -> {
                                assertThat(answer.statusCode()).isEqualTo(503);
                                assertThat(answer.body()).contains("/errors/database-away");
                                assertThat(answer.headers().firstValue("Location")).isEmpty();
                            });
        }
    }

    @Test
    void aChangeThatACrashLeftWithoutItsEntryIsEnteredWhenItIsSentAgain() {
        try (ConfigurableApplicationContext second = instance()) {
            MongoOperations mongo = second.getBean(MongoOperations.class);
            String lost = crashedBeforeTheEntry(mongo);

            HttpResponse<String> again =
                    new DiaryReader(port(second), token)
                            .post(DIARY, "milk", "Idempotency-Key", "k1");

            assertThat(again.statusCode()).isEqualTo(201);
            assertThat(again.body()).isEqualTo(lost);
            assertThat(mongo.count(mine(), "notes")).isEqualTo(1);
            assertThat(mongo.find(mine(), Document.class, AuditTrail.COLLECTION))
                    .singleElement()
                    .satisfies(
                            entry ->
                                    assertThat(entry)
                                            .containsEntry("outcome", "DONE")
                                            .containsEntry("object", List.of(lost)));
        }
    }

    /** What an instance leaves that dies when the note is there, and its entry and answer not. */
    private String crashedBeforeTheEntry(MongoOperations mongo) {
        try (ConfigurableApplicationContext first = instance()) {
            String id =
                    new DiaryReader(port(first), token)
                            .post(DIARY, "milk", "Idempotency-Key", "k1")
                            .body();
            mongo.remove(mine(), AuditTrail.COLLECTION);
            mongo.updateFirst(
                    mine(),
                    new Update().unset("answer").set("until", Instant.EPOCH),
                    "idempotencyKeys");
            return id;
        }
    }

    private Query mine() {
        return Query.query(Criteria.where("district").is(district));
    }

    private static int port(ConfigurableApplicationContext instance) {
        return instance.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    private static ConfigurableApplicationContext instance() {
        return new SpringApplicationBuilder(NoteService.class)
                .profiles("local")
                .run(
                        "--spring.application.name=note-service",
                        "--spring.config.import=classpath:trivium-service.yaml",
                        "--server.port=0",
                        "--trivium.security.issuer=" + Issuer.running().address(),
                        "--spring.mongodb.uri=" + TestStack.running().mongoUri("audited-instances"),
                        "--spring.kafka.bootstrap-servers="
                                + TestStack.running().bootstrapServers());
    }
}
