package org.trivium.starter.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.WithStack;
import org.trivium.test.token.Issuer;

/** The database answers late, or takes every question and answers none. */
@WithStack
class SlowDatabaseTest {

    private static final List<String> DISTRICTS = List.of("slow-a", "slow-b");
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    /** More than can be served in the two seconds that anybody waits for a connection. */
    private static final int MOST = 600;

    /** At most so many tasks of the service itself ask the database, too. */
    private static final int OWN = 20;

    private final SlowLine line;
    private final ConfigurableApplicationContext service;
    private final Visitors visitors;

    SlowDatabaseTest(TestStack stack) throws IOException {
        line = new SlowLine(stack.mongoUri("slow-" + Ids.next()));
        service =
                EntryService.start(
                        line.uri(),
                        stack.bootstrapServers(),
                        EntryService.ISSUER + Issuer.running().address(),
                        "--trivium.requests.most=" + MOST);
        visitors = new Visitors(EntryService.port(service));
    }

    @BeforeEach
    void oneEntryInOneDistrict() throws Exception {
        assertThat(visitors.enters("slow-a", "known").statusCode()).isEqualTo(200);
    }

    @AfterEach
    void end() {
        visitors.close();
        service.close();
        line.close();
    }

    @Test
    void aSlowAnswerIsAnAnswer() throws Exception {
        line.takes(HALF_A_SECOND);

        assertThat(visitors.reads("slow-a", "known").statusCode()).isEqualTo(200);
        assertThat(visitors.reads("slow-b", "known").statusCode()).isEqualTo(404);
        assertThat(visitors.enters("slow-b", "new").statusCode()).isEqualTo(200);
    }

    @Test
    void whoeverWouldWaitTooLongIsToldWhenToComeBack() throws Exception {
        line.takes(HALF_A_SECOND);

        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < MOST; i++) {
            asked.add(visitors.readsSoon(DISTRICTS.get(i % 2), "known"));
        }
        List<HttpResponse<String>> answers = asked.stream().map(CompletableFuture::join).toList();

        assertThat(answers)
                .allSatisfy(
                        answer -> {
                            assertThat(answer.statusCode()).isIn(200, 404, 503);
                            if (answer.statusCode() == 503) {
                                isToldToComeBack(answer);
                            }
                        });
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 200);
        assertThat(answers).anyMatch(answer -> answer.statusCode() == 503);
        line.takes(Duration.ZERO);
        recovers();
    }

    @Test
    void howManyWaitForTheDatabaseHasALimitHoweverManyAsk() throws Exception {
        line.takes(HALF_A_SECOND);
        try (Highest working = new Highest(service, "trivium.requests.working");
                Highest waiting = new Highest(service, "mongodb.driver.pool.waitqueuesize")) {
            List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
            for (int i = 0; i < 3 * MOST; i++) {
                asked.add(visitors.readsSoon(DISTRICTS.get(i % 2), "known"));
            }
            List<HttpResponse<String>> answers =
                    asked.stream().map(CompletableFuture::join).toList();

            assertThat(working.soFar()).isBetween(MOST / 2L, (long) MOST);
            assertThat(waiting.soFar()).isBetween(1L, (long) MOST + OWN);
            assertThat(answers)
                    .filteredOn(answer -> answer.body().contains("Too many requests"))
                    .isNotEmpty()
                    .allSatisfy(
                            answer -> {
                                assertThat(answer.statusCode()).isEqualTo(503);
                                assertThat(answer.headers().firstValue("Retry-After"))
                                        .contains("5");
                                assertThat(answer.headers().firstValue("X-Correlation-Id"))
                                        .isPresent();
                            });
        }
        line.takes(Duration.ZERO);
        recovers();
    }

    @Test
    void aDatabaseThatAnswersNothingHoldsNobodyForEver() throws Exception {
        line.takes(SlowLine.FOR_EVER);

        isToldToComeBack(visitors.reads("slow-a", "known"));
        isToldToComeBack(visitors.enters("slow-b", "new"));

        line.takes(Duration.ZERO);
        recovers();
    }

    private static void isToldToComeBack(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body()).contains("/errors/database-away");
    }

    private void recovers() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () -> {
                            assertThat(visitors.reads("slow-a", "known").statusCode())
                                    .isEqualTo(200);
                            assertThat(visitors.reads("slow-b", "known").statusCode())
                                    .isEqualTo(404);
                        });
    }
}
