package org.trivium.starter.idempotency;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.fixture.NoteTaker;
import org.trivium.starter.fixture.NoteTaker.Answer;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.WithStack;
import org.trivium.test.token.Issuer;

/** Two instances on one database, of which one stops in the middle. */
@WithStack
class BrokenOffRequestTest {

    private static final String KEYS = "idempotencyKeys";

    private final String district = "d-" + Ids.next();
    private final String other = "d-" + Ids.next();
    private final ConfigurableApplicationContext first = instance();
    private final ConfigurableApplicationContext second = instance();
    private final MongoOperations mongo = second.getBean(MongoOperations.class);
    private final NoteTaker ann = new NoteTaker(port(first), district, "ann");

    @BeforeEach
    void somebodyElseHasTheSameKey() {
        new NoteTaker(port(first), other, "ann").post("/notes", "milk", "k1");
    }

    @AfterEach
    void nothingOfAnotherDistrictWasTouched() {
        assertThat(mongo.count(of(other), "notes")).isEqualTo(1);
        first.close();
        second.close();
    }

    @Test
    void anotherInstanceGivesTheSameAnswer() {
        Answer here = ann.post("/notes", "milk", "k1");
        first.close();
        Answer there = ann.at(port(second)).post("/notes", "milk", "k1");

        assertThat(there.said()).isEqualTo(here.said());
        assertThat(mongo.count(of(district), "notes")).isEqualTo(1);
    }

    @Test
    void aCrashAfterTheWorkDoesNotDoubleIt() {
        Answer lost = ann.post("/notes", "milk", "k1");
        leaveUnanswered(Instant.EPOCH);
        first.close();

        assertThat(ann.at(port(second)).post("/notes", "bread", "k1").status()).isEqualTo(422);
        assertThat(ann.at(port(second)).post("/notes", "milk", "k1").said()).isEqualTo(lost.said());
        assertThat(mongo.count(of(district), "notes")).isEqualTo(1);
    }

    @Test
    void aCrashBeforeTheWorkDoesNotLoseIt() {
        Answer lost = ann.post("/notes", "milk", "k1");
        mongo.remove(of(district), "notes");
        leaveUnanswered(Instant.EPOCH);
        first.close();

        assertThat(ann.at(port(second)).post("/notes", "milk", "k1").said()).isEqualTo(lost.said());
        assertThat(mongo.count(of(district), "notes")).isEqualTo(1);
    }

    @Test
    void nobodyRepeatsWhatAnotherInstanceStillWorksOn() {
        ann.post("/notes", "milk", "k1");
        leaveUnanswered(Instant.now().plusSeconds(600));

        assertThat(ann.at(port(second)).post("/notes", "milk", "k1").status()).isEqualTo(409);
        assertThat(mongo.count(of(district), "notes")).isEqualTo(1);
    }

    private void leaveUnanswered(Instant until) {
        assertThat(
                        mongo.updateFirst(
                                        of(district),
                                        new Update().unset("answer").set("until", until),
                                        KEYS)
                                .getModifiedCount())
                .isEqualTo(1);
    }

    private static Query of(String district) {
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
                        "--trivium.idempotency.patience=300ms",
                        "--trivium.security.issuer=" + Issuer.running().address(),
                        "--spring.mongodb.uri=" + TestStack.running().mongoUri("two-instances"),
                        "--spring.kafka.bootstrap-servers="
                                + TestStack.running().bootstrapServers());
    }
}
