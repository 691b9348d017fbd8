package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import tools.jackson.databind.JsonNode;

@DeskTest
class DecisionTest {

    private final Detector detector;
    private final Visitor visitor;
    private final MovableClock clock;

    @Autowired
    DecisionTest(Detector detector, Visitor visitor, MovableClock clock) {
        this.detector = detector;
        this.visitor = visitor;
        this.clock = clock;
    }

    @Test
    void newEvidenceNeverMakesAReaderStale() {
        JsonNode read = suggested("fresh");
        detector.says("fresh", outbreak("R1").version(2).count(14).fact());
        visitor.sees("fresh", s -> s.at("/evidence/count").asInt() == 14);

        HttpResponse<String> answer = visitor.decides("fresh", read, "acceptance", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("ETag")).contains("\"2\"");
        JsonNode accepted = Visitor.json(answer);
        assertThat(accepted.get("state").asString()).isEqualTo("accepted");
        assertThat(accepted.at("/decision/by").asString()).isEqualTo("p-7");
        assertThat(accepted.at("/evidence/count").asInt()).isEqualTo(14);
    }

    @Test
    void ofTwoPeopleAtOnceOneWins() throws InterruptedException, ExecutionException {
        JsonNode read = suggested("race");
        Callable<Integer> yes = () -> visitor.decides("race", read, "acceptance", "").statusCode();
        Callable<Integer> no =
                () ->
                        visitor.decides("race", read, "dismissal", "{\"reason\":\"chance\"}")
                                .statusCode();
        try (ExecutorService people = Executors.newFixedThreadPool(8)) {
            List<Integer> answers =
                    people.invokeAll(List.of(yes, no, yes, no, yes, no, yes, no)).stream()
                            .map(Future::resultNow)
                            .sorted()
                            .toList();
            assertThat(answers).containsExactly(200, 412, 412, 412, 412, 412, 412, 412);
        }
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            assertThat(probe.await(2, TopicProbe.of("race"))).hasSize(2);
        }
    }

    @Test
    void evidenceAndDecisionsNeverLoseARace() {
        JsonNode read = suggested("both");
        for (int version = 2; version <= 40; version++) {
            detector.says("both", outbreak("R1").version(version).count(version).fact());
        }
        int wins = 0;
        for (int turn = 0; turn < 10; turn++) {
            JsonNode now = turn == 0 ? read : visitor.all("both").getFirst();
            String verb = turn % 2 == 0 ? "acceptance" : "reopening";
            wins += visitor.decides("both", now, verb, "").statusCode() == 200 ? 1 : 0;
        }

        JsonNode seen = visitor.sees("both", s -> s.at("/evidence/version").asLong() == 40);

        assertThat(wins).isEqualTo(10);
        assertThat(seen.at("/evidence/count").asInt()).isEqualTo(40);
        assertThat(seen.get("version").asLong()).isEqualTo(11);
    }

    @Test
    void anIllegalStepIsRefusedWithTheStateAndWhatItAllows() {
        JsonNode read = suggested("illegal");
        JsonNode accepted = Visitor.json(visitor.decides("illegal", read, "acceptance", ""));

        HttpResponse<String> answer = visitor.decides("illegal", accepted, "acceptance", "");

        assertThat(answer.statusCode()).isEqualTo(409);
        JsonNode problem = Visitor.json(answer);
        assertThat(problem.get("type").asString()).isEqualTo("/errors/transition-refused");
        assertThat(problem.get("state").asString()).isEqualTo("accepted");
        assertThat(problem.get("allowed").toString()).isEqualTo("[\"open\"]");
    }

    @Test
    void aRemarkStaysInTheServiceWhileTheReasonIsTold() {
        JsonNode read = suggested("remark");
        String body = "{\"reason\":\"already-planned\",\"remark\":\"Ms Rosa does it in May\"}";

        JsonNode dismissed = Visitor.json(visitor.decides("remark", read, "dismissal", body));

        assertThat(dismissed.at("/decision/remark").asString()).contains("Rosa");
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            String told =
                    TopicProbe.json(
                            probe.await(
                                            1,
                                            TopicProbe.of(
                                                    "remark", "trivium.pd.suggestion-dismissed.v1"))
                                    .getFirst());
            assertThat(told).contains("already-planned").contains("p-7").doesNotContain("Rosa");
        }
    }

    @Test
    void aDecisionStandsWhenTheTargetIsNoLongerNamed() {
        JsonNode read = suggested("stands");
        visitor.decides("stands", read, "acceptance", "");
        detector.says("stands", outbreak("R1").version(2).targets(Target.PLAN).fact());

        JsonNode seen = visitor.sees("stands", s -> s.get("noLongerNamed").asBoolean());

        assertThat(seen.get("state").asString()).isEqualTo("accepted");
        JsonNode undone = Visitor.json(visitor.decides("stands", seen, "reopening", ""));
        assertThat(undone.get("state").asString()).isEqualTo("withdrawn");
    }

    @Test
    void formsAreCheckedFieldByField() {
        JsonNode read = suggested("forms");

        HttpResponse<String> none = visitor.decides("forms", read, "dismissal", "{}");
        HttpResponse<String> past =
                visitor.decides("forms", read, "snooze", "{\"until\":\"2020-01-01\"}");
        HttpResponse<String> filter = visitor.asks("forms", "?state=lost");

        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(none).at("/errors/0/field").asString()).isEqualTo("reason");
        assertThat(past.statusCode()).isEqualTo(422);
        assertThat(Visitor.json(past).at("/errors/0/field").asString()).isEqualTo("until");
        assertThat(filter.statusCode()).isEqualTo(422);
    }

    @Test
    void aSnoozedSuggestionWakesByItself() {
        JsonNode read = suggested("sleeper");
        LocalDate until = LocalDate.now(clock).plusDays(2);
        JsonNode asleep =
                Visitor.json(
                        visitor.decides(
                                "sleeper", read, "snooze", "{\"until\":\"%s\"}".formatted(until)));
        assertThat(asleep.get("state").asString()).isEqualTo("snoozed");
        assertThat(visitor.inbox("sleeper")).isEmpty();

        clock.moveOn(Duration.ofDays(2));

        assertThat(visitor.inbox("sleeper")).hasSize(1);
        visitor.sees("sleeper", s -> s.get("version").asLong() == 3);
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            assertThat(
                            probe.await(
                                    1,
                                    TopicProbe.of("sleeper", "trivium.pd.suggestion-reopened.v1")))
                    .hasSize(1);
        }
    }

    private JsonNode suggested(String district) {
        detector.says(district, outbreak("R1").fact());
        return visitor.sees(district, s -> true);
    }
}
