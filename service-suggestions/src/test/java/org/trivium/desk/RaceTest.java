package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;

/** Two people decide on the same suggestion at the same moment. */
@DeskTest
@Timeout(180)
class RaceTest {

    private static final int TIMES = 40;
    private static final String CHANCE = "{\"reason\":\"chance\",\"remark\":\"Mr Holt knows\"}";

    private final Detector detector;
    private final Visitor visitor;
    private final Environment environment;

    @Autowired
    RaceTest(Detector detector, Visitor visitor, Environment environment) {
        this.detector = detector;
        this.visitor = visitor;
        this.environment = environment;
    }

    @Test
    void oneWinsAndTheOtherLearnsWhoWonWithWhatAndWhen()
            throws InterruptedException, ExecutionException {
        race("two-people", visitor);
    }

    @Test
    void twoInstancesAreOneDeskToThem() throws InterruptedException, ExecutionException {
        detector.says("two-desks-elsewhere", outbreak("R1").fact());
        JsonNode elsewhere = visitor.sees("two-desks-elsewhere", s -> true);

        try (SecondInstance second = new SecondInstance(environment)) {
            race("two-desks", second.visitor());

            assertThat(second.visitor().all("two-desks")).isEqualTo(visitor.all("two-desks"));
            assertThat(second.visitor().all("two-desks-elsewhere")).containsExactly(elsewhere);
        }
    }

    /** One person says yes here, the other no at {@code there}, again and again. */
    private void race(String district, Visitor there)
            throws InterruptedException, ExecutionException {
        detector.says(district, outbreak("R1").fact());
        JsonNode now = visitor.sees(district, s -> true);
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService people = Executors.newFixedThreadPool(2)) {
            for (int time = 0; time < TIMES; time++) {
                JsonNode read = now;
                Future<HttpResponse<String>> yes =
                        people.submit(
                                at(
                                        together,
                                        () ->
                                                decides(
                                                        visitor,
                                                        district,
                                                        "p-yes",
                                                        read,
                                                        "acceptance",
                                                        "")));
                Future<HttpResponse<String>> no =
                        people.submit(
                                at(
                                        together,
                                        () ->
                                                decides(
                                                        there,
                                                        district,
                                                        "p-no",
                                                        read,
                                                        "dismissal",
                                                        CHANCE)));
                JsonNode winner = settled(List.of(yes.get(), no.get()));
                now = Visitor.json(decides(there, district, "p-7", winner, "reopening", ""));
            }
        }

        assertThat(now.get("version").asLong()).isEqualTo(1 + 2L * TIMES);
        assertThat(visitor.get(district, "/ledger").at("/items/0/decisions")).hasSize(2 * TIMES);
    }

    /** Holds one round's answers against each other; returns what the winner was told. */
    private static JsonNode settled(List<HttpResponse<String>> answers) {
        List<HttpResponse<String>> sorted = new ArrayList<>(answers);
        sorted.sort((a, b) -> Integer.compare(a.statusCode(), b.statusCode()));
        HttpResponse<String> won = sorted.getFirst();
        HttpResponse<String> lost = sorted.getLast();
        assertThat(won.statusCode()).isEqualTo(200);
        assertThat(lost.statusCode()).isEqualTo(412);
        JsonNode winner = Visitor.json(won);
        JsonNode problem = Visitor.json(lost);

        assertThat(lost.headers().firstValue("ETag")).isEqualTo(won.headers().firstValue("ETag"));
        assertThat(problem.get("currentVersion")).isEqualTo(winner.get("version"));
        assertThat(problem.get("state")).isEqualTo(winner.get("state"));
        assertThat(problem.get("deed")).isEqualTo(winner.at("/decision/decided"));
        assertThat(problem.get("by")).isEqualTo(winner.at("/decision/by"));
        assertThat(problem.get("at")).isEqualTo(winner.at("/decision/at"));
        assertThat(lost.body()).doesNotContain("Holt");
        return winner;
    }

    private static HttpResponse<String> decides(
            Visitor at, String district, String person, JsonNode read, String verb, String body) {
        String etag = "\"%d\"".formatted(read.get("version").asLong());
        return at.decidesAs(person, district, read.get("id").asString(), etag, verb, body);
    }

    private static <T> Callable<T> at(CyclicBarrier together, Callable<T> what) {
        return () -> {
            together.await(30, TimeUnit.SECONDS);
            return what.call();
        };
    }
}
