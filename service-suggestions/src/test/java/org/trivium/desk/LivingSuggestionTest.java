package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.MARCH_2;
import static org.trivium.desk.Fact.outbreak;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.RecurrenceState;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import tools.jackson.databind.JsonNode;

@DeskTest
class LivingSuggestionTest {

    private final Detector detector;
    private final Visitor visitor;
    private final MeterRegistry registry;

    @Autowired
    LivingSuggestionTest(Detector detector, Visitor visitor, MeterRegistry registry) {
        this.detector = detector;
        this.visitor = visitor;
        this.registry = registry;
    }

    @Test
    void outbreakOpensASuggestionWithItsEvidence() {
        detector.says("evidence", EventType.RECURRENCE_EMERGED, outbreak("R1").fact());

        JsonNode seen = visitor.sees("evidence", s -> true);

        assertThat(seen.get("state").asString()).isEqualTo("open");
        assertThat(seen.get("target").asString()).isEqualTo("PD");
        assertThat(seen.get("early").asBoolean()).isTrue();
        assertThat(seen.get("flavour").asString()).isEqualTo("outbreak");
        assertThat(seen.at("/evidence/count").asInt()).isEqualTo(9);
        assertThat(seen.at("/evidence/kinds/knowledgeGap").asDouble()).isEqualTo(0.7);
        assertThat(seen.at("/evidence/history/0/upper").asInt()).isEqualTo(6);
        assertThat(seen.at("/sentences/happened").asString())
                .isEqualTo(
                        "printing at north: 9 tickets from 6 people in 7 days; usual is about 2.0. Could still be chance.");
        assertThat(visitor.inbox("evidence")).hasSize(1);
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            var told =
                    probe.await(1, TopicProbe.of("evidence", "trivium.pd.topic-suggested.v1"))
                            .getFirst();
            assertThat(TopicProbe.header(told, "ce_subject")).isEqualTo(seen.get("id").asString());
            assertThat(TopicProbe.header(told, "ce_sequence")).isEqualTo("1");
            assertThat(TopicProbe.json(told)).contains("\"leaf\":\"printing\"");
        }
        Timer timer = registry.get("trivium.ticket.to.suggestion").tag("service", "pd").timer();
        assertThat(timer.count()).isPositive();
        assertThat(timer.takeSnapshot().histogramCounts())
                .as("the alert at five seconds has a bucket of its own")
                .anyMatch(bucket -> bucket.bucket(TimeUnit.SECONDS) == 5);
    }

    @Test
    void whateverIsRedeliveredThereIsNoSecondSuggestion() {
        for (int round = 0; round < 3; round++) {
            detector.says("again", outbreak("R1").fact());
            detector.says("again", outbreak("R1").version(2).count(11).fact());
        }
        detector.says("again", outbreak("R1").version(3).count(12).fact());

        JsonNode seen = visitor.sees("again", s -> s.at("/evidence/version").asLong() == 3);

        assertThat(seen.get("version").asLong()).isEqualTo(1);
        assertThat(seen.at("/evidence/count").asInt()).isEqualTo(12);
    }

    @Test
    void olderNewsIsDroppedEvenWhenItNamesTheTarget() {
        detector.says("older", outbreak("R1").version(3).targets(Target.PLAN).fact());
        detector.says("older", outbreak("R1").version(2).fact());
        detector.says("older", outbreak("R2").version(4).count(20).fact("south"));
        detector.says("older", outbreak("R2").version(3).count(5).fact("south"));
        detector.says("older", outbreak("R2").version(5).count(21).fact("south"));

        JsonNode seen = visitor.sees("older", s -> s.at("/evidence/version").asLong() == 5);

        assertThat(seen.get("recurrence").asString()).isEqualTo("R2");
    }

    @Test
    void burstsIndividualsAndRestrictedLeavesAreNeverSuggested() {
        detector.says("never", outbreak("R1").flavour(Flavour.BURST).fact());
        detector.says("never", outbreak("R2").flavour(Flavour.INDIVIDUAL).fact());
        detector.says("never", outbreak("R3").restricted());
        detector.says("never", outbreak("R4").targets(Target.PLAN, Target.REPAIR).fact());
        detector.says("never", outbreak("R5").flavour(Flavour.CHRONIC).fact());

        JsonNode seen = visitor.sees("never", s -> true);

        assertThat(seen.get("recurrence").asString()).isEqualTo("R5");
        assertThat(seen.get("early").asBoolean()).isFalse();
    }

    @Test
    void aTargetNoLongerNamedWithdrawsAndReopensWhenNamedAgain() {
        detector.says("named", outbreak("R1").fact());
        detector.says("named", outbreak("R1").version(2).targets(Target.PLAN).fact());

        JsonNode gone = visitor.sees("named", s -> s.get("state").asString().equals("withdrawn"));
        assertThat(gone.get("withdrawnBecause").asString()).isEqualTo("not-named");
        assertThat(visitor.inbox("named")).isEmpty();

        detector.says("named", outbreak("R1").version(3).fact());
        visitor.sees("named", s -> s.get("state").asString().equals("open"));
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            assertThat(probe.await(3, TopicProbe.of("named")))
                    .extracting(r -> TopicProbe.header(r, "ce_type"))
                    .containsExactly(
                            "trivium.pd.topic-suggested.v1",
                            "trivium.pd.suggestion-withdrawn.v1",
                            "trivium.pd.suggestion-reopened.v1");
        }
    }

    @Test
    void anEndTakesItOffTheInboxAndARelapseBringsItBack() {
        detector.says("ends", outbreak("R1").fact());
        detector.says(
                "ends",
                EventType.RECURRENCE_SUBSIDED,
                outbreak("R1").version(2).on(MARCH_2.plusDays(9)).subsided(EndReason.CALM));

        JsonNode over = visitor.sees("ends", s -> s.get("ended").asBoolean());
        assertThat(over.get("endReason").asString()).isEqualTo("calm");
        assertThat(over.at("/sentences/since").asString())
                .isEqualTo("Back to usual since 2026-03-11.");
        assertThat(over.at("/evidence/count").asInt()).isEqualTo(9);
        assertThat(visitor.inbox("ends")).isEmpty();

        detector.says(
                "ends",
                EventType.RECURRENCE_RELAPSED,
                outbreak("R1")
                        .version(3)
                        .state(RecurrenceState.RELAPSED)
                        .on(MARCH_2.plusDays(14))
                        .fact());
        JsonNode back = visitor.sees("ends", s -> !s.get("ended").asBoolean());
        assertThat(back.at("/sentences/since").asString())
                .isEqualTo("It is back, 5 days after it had ended.");
        assertThat(visitor.inbox("ends")).hasSize(1);
    }

    @Test
    void districtsSeeOnlyTheirOwn() {
        detector.says("mine", outbreak("R1").fact());
        detector.says("theirs", outbreak("R1").count(30).fact());

        JsonNode mine = visitor.sees("mine", s -> true);
        JsonNode theirs = visitor.sees("theirs", s -> true);

        assertThat(mine.at("/evidence/count").asInt()).isEqualTo(9);
        String foreign = "/" + theirs.get("id").asString();
        assertThat(visitor.asks("mine", foreign).statusCode()).isEqualTo(404);
        assertThat(visitor.decides("mine", theirs, "acceptance", "").statusCode()).isEqualTo(404);
        assertThat(visitor.asks("theirs", foreign).statusCode()).isEqualTo(200);
    }
}
