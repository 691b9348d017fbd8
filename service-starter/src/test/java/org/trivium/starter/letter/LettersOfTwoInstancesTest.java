package org.trivium.starter.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.fixture.Notices;
import org.trivium.starter.fixture.Operator;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.WithStack;
import org.trivium.test.token.Issuer;

/** Districts are read by either of two instances, and operators ask only the first. */
@WithStack
class LettersOfTwoInstancesTest {

    private final List<String> districts =
            IntStream.range(0, 12).mapToObj(_ -> "d-" + Ids.next()).toList();
    private final ConfigurableApplicationContext first = instance();
    private final ConfigurableApplicationContext second = instance();

    @AfterEach
    void stop() {
        first.close();
        second.close();
    }

    @Test
    void whicheverInstanceReadsItWhatWaitedFollowsInOrder() {
        districts.forEach(one -> new Notices(first).send(one, "poison", 1, 2, 3));
        districts.forEach(one -> await(one, 3));
        districts.subList(0, 6).forEach(one -> NoteService.REPAIRED.add(one + 1));
        districts.subList(0, 6).forEach(one -> operator(one).replay(firstOf(one)));
        districts.subList(6, 12).forEach(one -> operator(one).discard(firstOf(one), "no matter"));

        awaitSeen(0, "poison1", "poison2", "poison3");
        awaitSeen(6, "poison2", "poison3");
        districts.forEach(one -> new Notices(first).send(one, "poison", 4));
        awaitSeen(0, "poison1", "poison2", "poison3", "poison4");
        awaitSeen(6, "poison2", "poison3", "poison4");
        assertThat(districts).allSatisfy(one -> assertThat(waiting(one)).isZero());
    }

    @Test
    void whoeverTakesOverKnowsWhatMustWait() {
        String district = districts.getFirst();
        new Notices(first).send(district, "poison", 1);
        await(district, 1);
        second.close();
        new Notices(first).send(district, "poison", 2);
        await(district, 2);
        assertThat(Notices.seen(district)).isEmpty();

        NoteService.REPAIRED.add(district + 1);
        operator(district).replay(firstOf(district));

        awaitSeen(0, 1, "poison1", "poison2");
    }

    private void awaitSeen(int from, String... events) {
        awaitSeen(from, from + 6, events);
    }

    private void awaitSeen(int from, int to, String... events) {
        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(districts.subList(from, to))
                                        .allSatisfy(
                                                one ->
                                                        assertThat(Notices.seen(one))
                                                                .containsExactly(events)));
    }

    private void await(String district, int count) {
        Awaitility.await().until(() -> waiting(district) == count);
    }

    private int waiting(String district) {
        return operator(district).letters("waiting").size();
    }

    private String firstOf(String district) {
        return operator(district).letters("waiting").getFirst().path("id").asString();
    }

    private Operator operator(String district) {
        return new Operator(
                first.getEnvironment().getRequiredProperty("local.server.port", Integer.class),
                district);
    }

    private static ConfigurableApplicationContext instance() {
        return new SpringApplicationBuilder(NoteService.class)
                .profiles("local")
                .run(
                        "--spring.application.name=note-service",
                        "--spring.config.import=classpath:trivium-service.yaml",
                        "--server.port=0",
                        "--notes.group=two-note-readers",
                        "--trivium.security.issuer=" + Issuer.running().address(),
                        "--spring.mongodb.uri=" + TestStack.running().mongoUri("two-readers"),
                        "--spring.kafka.bootstrap-servers="
                                + TestStack.running().bootstrapServers());
    }
}
