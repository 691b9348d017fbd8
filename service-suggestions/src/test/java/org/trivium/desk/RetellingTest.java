package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.MARCH_2;
import static org.trivium.desk.Fact.outbreak;

import java.time.LocalDate;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.EndReason;
import org.trivium.events.Target;
import tools.jackson.databind.JsonNode;

/**
 * History is told anew: every recurrence comes back under another id and passes through all that it
 * had been, while another district lives on beside it.
 */
@DeskTest
class RetellingTest {

    private static final List<String> NODES =
            List.of("yes", "no", "date", "growth", "again", "open");
    private static final List<String> DECIDED =
            List.of(
                    "yes: accepted round 1",
                    "no: dismissed round 1",
                    "date: snoozed round 1",
                    "growth: snoozed round 1",
                    "again: accepted round 2",
                    "open: open round 1");
    private static final List<String> AFTERWARDS =
            List.of(
                    "yes: open round 2",
                    "no: open round 2",
                    "date: snoozed round 1",
                    "growth: open round 1",
                    "again: open round 3",
                    "open: open round 1");
    private static final LocalDate OVER = MARCH_2.plusDays(9);
    private static final LocalDate BACK = MARCH_2.plusDays(14);
    private static final LocalDate LATER = MARCH_2.plusDays(20);

    private final Detector detector;
    private final Visitor visitor;
    private final MovableClock clock;

    @Autowired
    RetellingTest(Detector detector, Visitor visitor, MovableClock clock) {
        this.detector = detector;
        this.visitor = visitor;
        this.clock = clock;
    }

    @Test
    void everyDecisionFindsItsRecurrenceAgainAndNothingIsAskedTwice() {
        decided("retelling");
        decided("beside");
        assertThat(said("retelling")).isEqualTo(DECIDED);
        List<String> ledger = deeds("retelling");

        retold("retelling");

        for (String node : NODES) {
            visitor.seesOf("retelling", "Z-" + node, s -> s.at("/evidence/version").asInt() == 5);
        }
        assertThat(said("retelling")).isEqualTo(DECIDED);
        assertThat(deeds("retelling")).isEqualTo(ledger);
        assertThat(visitor.all("retelling")).hasSize(NODES.size());
        assertThat(said("beside")).isEqualTo(DECIDED);
        assertThat(visitor.all("beside"))
                .allMatch(s -> s.get("recurrence").asString().startsWith("R-"));
    }

    @Test
    void whatIsNewAfterTheRetellingIsNewToTheDecisions() {
        decided("after");
        retold("after");
        for (String node : NODES) {
            visitor.seesOf("after", "Z-" + node, s -> s.at("/evidence/version").asInt() == 5);
        }

        for (String node : List.of("yes", "no", "again")) {
            Fact fact = outbreak("Z-" + node).version(6).on(LATER);
            detector.ends("after", fact, EndReason.CALM);
            back("after", node, 7, LATER.plusDays(6));
        }
        detector.says(
                "after", outbreak("Z-growth").version(6).on(LATER).minutes(180).fact("growth"));

        Awaitility.await().untilAsserted(() -> assertThat(said("after")).isEqualTo(AFTERWARDS));
    }

    /** One suggestion of each fate; all of them have been over and back once. */
    private void decided(String district) {
        for (String node : NODES) {
            detector.says(district, outbreak("R-" + node).fact(node));
            JsonNode first = visitor.seesOf(district, "R-" + node, s -> true);
            if (node.equals("again")) {
                decides(district, first, "acceptance", "");
            }
            Fact over = outbreak("R-" + node).version(2).on(OVER);
            detector.ends(district, over, EndReason.CALM);
            back(district, node, 3, BACK);
            JsonNode back =
                    visitor.seesOf(
                            district, "R-" + node, s -> s.at("/evidence/version").asInt() == 3);
            switch (node) {
                case "yes", "again" -> decides(district, back, "acceptance", "");
                case "no" -> decides(district, back, "dismissal", "{\"reason\":\"chance\"}");
                case "date" -> decides(district, back, "snooze", until());
                case "growth" -> decides(district, back, "snooze", "{\"untilGrown\":true}");
                default -> assertThat(node).isEqualTo("open");
            }
        }
    }

    /** Ended by the restart, small, then of another cause, larger than ever, over, back. */
    private void retold(String district) {
        for (String node : NODES) {
            Fact over = outbreak("R-" + node).version(4).on(LATER);
            detector.ends(district, over, EndReason.RESTART);
        }
        for (String node : NODES) {
            Fact fact = outbreak("Z-" + node);
            detector.says(district, fact.count(3).minutes(20).fact(node));
            Fact other = fact.version(2).on(MARCH_2.plusDays(2)).targets(Target.PLAN);
            detector.says(district, other.fact(node));
            Fact large = fact.version(3).on(MARCH_2.plusDays(4)).minutes(900);
            detector.says(district, large.fact(node));
            detector.ends(district, fact.version(4).on(OVER), EndReason.CALM);
            back(district, node, 5, BACK);
        }
    }

    private void back(String district, String node, int version, LocalDate day) {
        String id = (version == 3 ? "R-" : "Z-") + node;
        detector.relapses(district, outbreak(id).version(version).on(day), node);
    }

    private void decides(String district, JsonNode read, String verb, String body) {
        assertThat(visitor.decides(district, read, verb, body).statusCode()).isEqualTo(200);
    }

    private String until() {
        return "{\"until\":\"%s\"}".formatted(LocalDate.now(clock).plusDays(40));
    }

    private List<String> said(String district) {
        List<JsonNode> all = visitor.all(district);
        return NODES.stream()
                .flatMap(node -> all.stream().filter(s -> s.get("node").asString().equals(node)))
                .map(
                        s ->
                                "%s: %s round %d"
                                        .formatted(
                                                s.get("node").asString(),
                                                s.get("state").asString(),
                                                s.get("round").asInt()))
                .toList();
    }

    private List<String> deeds(String district) {
        return Visitor.items(visitor.get(district, "/ledger")).stream()
                .map(line -> line.get("node").asString() + line.get("decisions"))
                .sorted()
                .toList();
    }
}
