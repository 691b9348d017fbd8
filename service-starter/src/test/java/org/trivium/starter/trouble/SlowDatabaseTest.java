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

/** The database answers late, or takes every question and answers none. */
@WithStack
class SlowDatabaseTest {

    private static final List<String> DISTRICTS = List.of("slow-a", "slow-b");
    private static final Duration HALF_A_SECOND = Duration.ofMillis(500);

    private final SlowLine line;
    private final ConfigurableApplicationContext service;
    private final Visitors visitors;

    SlowDatabaseTest(TestStack stack) throws IOException {
        line = new SlowLine(stack.mongoUri("slow-" + Ids.next()));
        service = EntryService.start(line.uri(), stack.bootstrapServers());
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

    /** More than a hundred connections can serve in the two seconds that anybody waits for one. */
    @Test
    void whoeverWouldWaitTooLongIsToldWhenToComeBack() throws Exception {
        line.takes(HALF_A_SECOND);

        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 1200; i++) {
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
