package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.MARCH_2;
import static org.trivium.desk.Fact.outbreak;

import java.time.LocalDate;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import tools.jackson.databind.JsonNode;

@DeskTest
class RestartTest {

    private static final LocalDate JANUARY_12 = LocalDate.of(2026, 1, 12);

    private final Detector detector;
    private final Visitor visitor;

    @Autowired
    RestartTest(Detector detector, Visitor visitor) {
        this.detector = detector;
        this.visitor = visitor;
    }

    @Test
    void aDecisionFindsItsRecurrenceAgain() {
        detector.says("retold", outbreak("R1").fact());
        JsonNode read = visitor.sees("retold", s -> true);
        visitor.decides("retold", read, "acceptance", "");
        ends("retold", "R1", EndReason.RESTART);
        detector.says("retold", outbreak("R9").count(17).fact());

        JsonNode seen = visitor.sees("retold", s -> s.at("/evidence/count").asInt() == 17);

        assertThat(seen.get("id").asString()).isEqualTo(read.get("id").asString());
        assertThat(seen.get("recurrence").asString()).isEqualTo("R9");
        assertThat(seen.get("state").asString()).isEqualTo("accepted");
        assertThat(seen.get("ended").asBoolean()).isFalse();
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            var accepted =
                    probe.await(2, TopicProbe.of("retold", "trivium.pd.suggestion-accepted.v1"));
            assertThat(TopicProbe.json(accepted.getLast())).contains("\"R9\"").contains("p-7");
        }
    }

    @Test
    void eachOfTwoDecisionsFindsItsOwnRecurrenceBehindAnOlderBeginning() {
        detector.says("two", outbreak("R1").openedOn(JANUARY_12).fact());
        JsonNode first = visitor.sees("two", s -> true);
        visitor.decides("two", first, "acceptance", "");
        ends("two", "R1", EndReason.CALM, JANUARY_12.plusDays(20));
        detector.says("two", outbreak("R2").fact());
        awaitSize("two", 2);
        ends("two", "R2", EndReason.RESTART, MARCH_2.plusDays(1));

        detector.says("two", outbreak("R7").openedOn(LocalDate.of(2025, 10, 6)).fact());
        ends("two", "R7", EndReason.CALM, LocalDate.of(2025, 10, 20));
        detector.says("two", outbreak("R8").openedOn(JANUARY_12.plusDays(1)).fact());
        ends("two", "R8", EndReason.CALM, JANUARY_12.plusDays(20));
        detector.says("two", outbreak("R9").fact());

        Awaitility.await()
                .untilAsserted(
                        () ->
                                assertThat(visitor.all("two"))
                                        .extracting(
                                                s ->
                                                        s.get("recurrence").asString()
                                                                + " "
                                                                + s.get("state").asString())
                                        .containsExactlyInAnyOrder("R8 accepted", "R9 open"));
        assertThat(visitor.inbox("two")).hasSize(1);
    }

    @Test
    void theWholeTopicReadAgainAfterARestartChangesNothing() {
        for (int round = 0; round < 2; round++) {
            detector.says("reread", outbreak("R1").fact());
            ends("reread", "R1", EndReason.RESTART);
            detector.says("reread", outbreak("R9").fact());
        }
        detector.says("reread", outbreak("R9").version(2).count(33).fact());

        JsonNode seen = visitor.sees("reread", s -> s.at("/evidence/count").asInt() == 33);

        assertThat(seen.get("recurrence").asString()).isEqualTo("R9");
        assertThat(seen.get("version").asLong()).isEqualTo(3);
    }

    private void awaitSize(String district, int size) {
        Awaitility.await().until(() -> visitor.all(district).size() == size);
    }

    private void ends(String district, String recurrence, EndReason reason) {
        ends(district, recurrence, reason, MARCH_2.plusDays(1));
    }

    private void ends(String district, String recurrence, EndReason reason, LocalDate day) {
        detector.says(
                district,
                EventType.RECURRENCE_SUBSIDED,
                outbreak(recurrence).version(2).on(day).subsided(reason));
    }
}
