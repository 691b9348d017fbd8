package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.MARCH_2;
import static org.trivium.desk.Fact.outbreak;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.trivium.events.EndReason;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import tools.jackson.databind.JsonNode;

/** Decisions are taken back, put off, outgrown and asked again; the ledger forgets none of it. */
@DeskTest
@ExtendWith(OutputCaptureExtension.class)
class UndoTest {

    private final Detector detector;
    private final Visitor visitor;
    private final MovableClock clock;

    @Autowired
    UndoTest(Detector detector, Visitor visitor, MovableClock clock) {
        this.detector = detector;
        this.visitor = visitor;
        this.clock = clock;
    }

    @Test
    void theLedgerKeepsWhatWasDecidedAndThatItWasTakenBack() {
        JsonNode read = suggested("undo");
        JsonNode no = after("undo", read, "dismissal", "{\"reason\":\"other\",\"remark\":\"hm\"}");
        JsonNode open = after("undo", no, "reopening", "");
        after("undo", open, "acceptance", "");

        JsonNode line = visitor.get("undo", "/ledger").at("/items/0");

        assertThat(line.get("state").asString()).isEqualTo("accepted");
        assertThat(deeds(line)).containsExactly("dismissed", "taken-back", "accepted");
        assertThat(line.at("/decisions/0/reason").asString()).isEqualTo("other");
        assertThat(line.at("/decisions/0/remark").asString()).isEqualTo("hm");
        assertThat(line.at("/decisions/1/by").asString()).isEqualTo("p-7");
        assertThat(told("undo", "reopened", 1))
                .contains("\"reason\":\"taken-back\"", "\"by\":\"p-7\"", "\"round\":1");
    }

    @Test
    void aRemarkIsBoundedAndReachesNoEventAndNoLog(CapturedOutput output) {
        JsonNode read = suggested("words");
        String long1001 =
                "{\"reason\":\"other\",\"remark\":\"%s\"}".formatted("Ms Vale ".repeat(126));
        String said = "{\"reason\":\"other\",\"remark\":\"Ms Vale knows\"}";
        assertThat(visitor.decides("words", read, "dismissal", long1001).statusCode())
                .isEqualTo(422);
        after("words", after("words", read, "dismissal", said), "reopening", "");

        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            assertThat(probe.await(3, TopicProbe.of("words")))
                    .extracting(TopicProbe::json)
                    .noneMatch(json -> json.contains("Vale"));
        }
        assertThat(output.getAll()).doesNotContain("Vale");
        assertThat(visitor.get("words", "/ledger").toString()).contains("Ms Vale knows");
    }

    @Test
    void whatIsPutOffUntilItGrowsWakesWithTheEvidenceThatItHas() {
        JsonNode asleep = after("grows", suggested("grows"), "snooze", "{\"untilGrown\":true}");
        assertThat(asleep.at("/decision/untilGrown").asBoolean()).isTrue();
        assertThat(asleep.at("/decision/until").asString())
                .isEqualTo(LocalDate.now(clock).plusYears(1).toString());
        assertThat(told("grows", "snoozed", 1)).contains("\"untilGrown\":true");

        detector.says("grows", outbreak("R1").version(2).minutes(179).fact());
        visitor.sees("grows", s -> s.at("/evidence/version").asLong() == 2);
        assertThat(visitor.inbox("grows")).isEmpty();
        detector.says("grows", outbreak("R1").version(3).minutes(180).fact());
        visitor.sees("grows", s -> s.get("state").asString().equals("open"));

        assertThat(deeds(visitor.get("grows", "/ledger").at("/items/0")))
                .containsExactly("snoozed", "grown");
        assertThat(told("grows", "reopened", 1)).contains("\"reason\":\"grown\"");
    }

    @Test
    void aSnoozeNeedsADayToComeOrGrowth() {
        JsonNode read = suggested("snooze-form");

        for (String body : List.of("{}", "{\"untilGrown\":false}", "{\"until\":\"2199-01-01\"}")) {
            var answer = visitor.decides("snooze-form", read, "snooze", body);
            assertThat(answer.statusCode()).as(body).isEqualTo(422);
            assertThat(Visitor.json(answer).at("/errors/0/field").asString()).isEqualTo("until");
        }
    }

    @Test
    void aRelapseAsksAgainAndShowsWhatHadBeenDecided() {
        after("relapse", suggested("relapse"), "acceptance", "");
        detector.ends("relapse", outbreak("R1").version(2).on(MARCH_2.plusDays(9)), EndReason.CALM);
        detector.relapses("relapse", outbreak("R1").version(3).on(MARCH_2.plusDays(21)));

        JsonNode back = visitor.sees("relapse", s -> s.get("round").asInt() == 2);

        assertThat(back.get("state").asString()).isEqualTo("open");
        assertThat(back.get("decision").isNull()).isTrue();
        JsonNode past = back.at("/past/0");
        assertThat(past.at("/decision/decided").asString()).isEqualTo("accepted");
        assertThat(past.at("/decision/by").asString()).isEqualTo("p-7");
        assertThat(past.get("endReason").asString()).isEqualTo("calm");
        assertThat(past.get("backOn").asString()).isEqualTo("2026-03-23");
        assertThat(past.get("heldDays").asInt()).isEqualTo(12);
        JsonNode line = visitor.get("relapse", "/ledger").at("/items/0");
        assertThat(deeds(line)).containsExactly("accepted", "relapsed");
        assertThat(line.at("/past/0/heldDays").asInt()).isEqualTo(12);
        assertThat(told("relapse", "reopened", 1))
                .contains("\"reason\":\"relapsed\"", "\"round\":2");
        assertThat(visitor.decides("relapse", back, "reopening", "").statusCode())
                .as("what is past cannot be taken back")
                .isEqualTo(409);
    }

    private JsonNode suggested(String district) {
        detector.says(district, outbreak("R1").fact());
        return visitor.sees(district, s -> true);
    }

    private JsonNode after(String district, JsonNode read, String verb, String body) {
        var answer = visitor.decides(district, read, verb, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.json(answer);
    }

    private static List<String> deeds(JsonNode line) {
        return line.get("decisions").valueStream().map(d -> d.get("deed").asString()).toList();
    }

    private static String told(String district, String verb, int number) {
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            String type = "trivium.pd.suggestion-%s.v1".formatted(verb);
            return TopicProbe.json(
                    probe.await(number, TopicProbe.of(district, type)).get(number - 1));
        }
    }
}
