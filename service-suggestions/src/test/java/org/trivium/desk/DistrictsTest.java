package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.MARCH_2;
import static org.trivium.desk.Fact.outbreak;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import tools.jackson.databind.JsonNode;

/** Two districts with the same schools, categories and recurrences, at one desk. */
@DeskTest
class DistrictsTest {

    private static final String HERE = "here";
    private static final String THERE = "there";
    private static final Map<String, String> VERBS =
            Map.of(
                    "acceptance", "",
                    "dismissal", "{\"reason\":\"other\"}",
                    "snooze", "{\"untilGrown\":true}",
                    "reopening", "");

    private final Detector detector;
    private final Visitor visitor;

    @Autowired
    DistrictsTest(Detector detector, Visitor visitor) {
        this.detector = detector;
        this.visitor = visitor;
    }

    @Test
    void nothingThatOneDistrictSeesIsTheOthers() {
        detector.says(HERE, outbreak("R1").count(11).fact());
        detector.says(THERE, outbreak("R1").count(44).minutes(900).fact());
        detector.says(THERE, outbreak("R2").count(44).minutes(900).fact("south"));
        JsonNode here = visitor.seesOf(HERE, "R1", s -> true);
        JsonNode there = visitor.seesOf(THERE, "R1", s -> true);
        visitor.seesOf(THERE, "R2", s -> true);

        aLifeOf(THERE, there);

        assertThat(visitor.all(HERE)).hasSize(1);
        JsonNode still = visitor.all(HERE).getFirst();
        assertThat(still).isEqualTo(here);
        assertThat(still.at("/evidence/count").asInt()).isEqualTo(11);
        assertThat(still.get("linked")).isEmpty();
        theLedgerKnowsOnlyItsOwn();
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            assertThat(probe.await(1, TopicProbe.of(HERE))).hasSize(1);
        }
    }

    private void theLedgerKnowsOnlyItsOwn() {
        assertThat(Visitor.items(visitor.get(HERE, "/ledger")))
                .singleElement()
                .satisfies(line -> assertThat(line.get("decisions")).isEmpty());
        JsonNode sums = visitor.get(HERE, "/ledger/summary");
        assertThat(sums.at("/all/suggested").asInt()).isEqualTo(1);
        assertThat(sums.at("/all/rounds").asInt()).isEqualTo(1);
        assertThat(sums.at("/all/open").asInt()).isEqualTo(1);
        assertThat(sums.at("/all/accepted").asInt()).isZero();
        assertThat(sums.at("/all/medianSeconds").isNull()).isTrue();
    }

    @Test
    void whoKnowsAForeignIdGetsNothingByIt() {
        detector.says("ours", outbreak("R1").fact());
        detector.says("foreign", outbreak("R1").fact());
        visitor.sees("ours", s -> true);
        JsonNode foreign = visitor.sees("foreign", s -> true);
        detector.says("foreign", outbreak("R2").fact("south"));
        visitor.seesOf("foreign", "R2", s -> true);

        VERBS.forEach(
                (verb, body) -> {
                    var answer = visitor.decides("ours", foreign, verb, body);
                    assertThat(answer.statusCode()).as(verb).isEqualTo(404);
                    assertThat(answer.headers().firstValue("ETag")).as(verb).isEmpty();
                });
        String next = visitor.get("foreign", "/ledger?limit=1").get("next").asString();
        List<JsonNode> lines = Visitor.items(visitor.get("ours", "/ledger?after=" + next));
        assertThat(lines).noneMatch(line -> line.get("id").equals(foreign.get("id")));
        assertThat(visitor.seesOf("foreign", "R1", s -> true).get("version").asInt()).isEqualTo(1);
    }

    /** Decided, over, back, decided otherwise, told anew, with a link from the other desk. */
    private void aLifeOf(String district, JsonNode read) {
        visitor.decides(district, read, "acceptance", "");
        detector.otherDesk(
                district,
                EventType.ITEM_ACCEPTED,
                2,
                new SuggestionFact.SuggestionAccepted("plan-1", "R1", Target.PLAN, "p-3"));
        Fact fact = outbreak("R1").version(2).on(MARCH_2.plusDays(9));
        detector.ends(district, fact, EndReason.CALM);
        detector.relapses(district, fact.version(3).on(MARCH_2.plusDays(12)));
        JsonNode back = visitor.seesOf(district, "R1", s -> s.get("round").asInt() == 2);
        visitor.decides(district, back, "dismissal", "{\"reason\":\"chance\"}");
        detector.ends(district, fact.version(4).on(MARCH_2.plusDays(13)), EndReason.RESTART);
        detector.says(district, outbreak("R9").fact());
        JsonNode retold = visitor.seesOf(district, "R9", s -> s.get("linked").size() == 1);
        assertThat(retold.get("state").asString()).isEqualTo("dismissed");
    }
}
