package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;
import static org.trivium.desk.Fact.MARCH_2;
import static org.trivium.desk.Fact.outbreak;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.EndReason;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.suggestion.Ledger;
import org.trivium.suggestion.LedgerFilter;
import tools.jackson.databind.JsonNode;

@DeskTest
class LedgerTest {

    private static final List<String> WRONG = List.of("chance", "wrong-category");

    private final Detector detector;
    private final Visitor visitor;
    private final MovableClock clock;
    private final Ledger ledger;

    @Autowired
    LedgerTest(Detector detector, Visitor visitor, MovableClock clock, Ledger ledger) {
        this.detector = detector;
        this.visitor = visitor;
        this.clock = clock;
        this.ledger = ledger;
    }

    @Test
    void theSummaryIsWhatTheLinesAddUpTo() {
        twelve("sums");
        Counted counted = new Counted();
        Visitor.items(visitor.get("sums", "/ledger")).forEach(counted::line);

        JsonNode summary = visitor.get("sums", "/ledger/summary");

        counted.assertSame(summary);
        assertThat(summary.at("/all/precision").asDouble()).isCloseTo(4 / 9.0, within(1e-9));
        assertThat(summary.at("/all/wrong").asInt()).isEqualTo(2);
        assertThat(summary.at("/all/open").asInt()).isEqualTo(3);
        assertThat(summary.at("/all/rounds").asInt()).isEqualTo(13);
        assertThat(summary.at("/byLeaf").valueStream().map(s -> s.get("name").asString()))
                .containsExactly("printing");
        assertThat(summary.at("/byTarget").valueStream().map(s -> s.get("name").asString()))
                .containsExactly("PD");
    }

    @Test
    void whatWasNeverDecidedHasNoPrecisionAndNoTime() {
        suggested("undecided", "S1");

        JsonNode all = visitor.get("undecided", "/ledger/summary").get("all");
        JsonNode line = visitor.get("undecided", "/ledger").at("/items/0");

        assertThat(all.get("precision").isNull()).isTrue();
        assertThat(all.get("medianSeconds").isNull()).isTrue();
        assertThat(line.get("secondsToDecision").isNull()).isTrue();
    }

    @Test
    void theTimeToADecisionIsThatOfTheFirstOne() {
        JsonNode read = suggested("patience", "S1");
        clock.moveOn(Duration.ofHours(5));
        JsonNode yes = decides("patience", read, "acceptance", "");
        clock.moveOn(Duration.ofHours(5));
        decides("patience", decides("patience", yes, "reopening", ""), "acceptance", "");

        JsonNode line = visitor.get("patience", "/ledger").at("/items/0");

        assertThat(line.get("secondsToDecision").asLong()).isBetween(5 * 3600L, 5 * 3600L + 300);
    }

    @Test
    void pagesFollowEachOtherFromTheNewestToTheOldest() {
        List<String> suggested = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            suggested.addFirst(suggested("pages", "S" + i).get("id").asString());
            clock.moveOn(Duration.ofMinutes(1));
        }
        List<String> seen = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 3; page++) {
            JsonNode answer = visitor.get("pages", "/ledger?limit=3" + after);
            Visitor.items(answer).forEach(line -> seen.add(line.get("id").asString()));
            after = "&after=" + answer.get("next").asString("");
        }

        assertThat(seen).isEqualTo(suggested);
        assertThat(visitor.asks("pages", "/ledger?after=lost").statusCode()).isEqualTo(422);
    }

    @Test
    void filtersNarrowLinesAndSummaryAlike() {
        suggested("filters", "S1");
        clock.moveOn(Duration.ofDays(3));
        suggested("filters", "S2");
        LocalDate today = LocalDate.now(clock);

        assertThat(sizes("filters", "?from=" + today)).containsExactly(1, 1);
        assertThat(sizes("filters", "?until=" + today.minusDays(3))).containsExactly(1, 1);
        assertThat(sizes("filters", "?from=%s&until=%s".formatted(today.minusDays(3), today)))
                .containsExactly(2, 2);
        assertThat(sizes("filters", "?from=" + today.plusDays(1))).containsExactly(0, 0);
        assertThat(sizes("filters", "?leaf=printing&target=PD")).containsExactly(2, 2);
        assertThat(sizes("filters", "?leaf=other")).containsExactly(0, 0);
        assertThat(sizes("filters", "?target=DOC")).containsExactly(0, 0);
        assertThat(visitor.asks("filters", "/ledger?from=soon").statusCode()).isEqualTo(422);
    }

    @Test
    void onlyThoseWhoDecideReadTheLedger() {
        Caller technician = new Caller("roles", "p-1", Set.of(Role.TECHNICIAN), Set.of());
        LedgerFilter all = new LedgerFilter(null, null, null, null);

        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> ledger.lines(technician, all, null, 10));
        assertThatExceptionOfType(Forbidden.class)
                .isThrownBy(() -> ledger.summary(technician, all));
    }

    /** Four yes, one of them after a relapse, five no, one off, one taken back, the rest open. */
    private void twelve(String district) {
        List<String> reasons =
                List.of("chance", "wrong-category", "known-cause", "not-worth-it", "other");
        for (int i = 0; i < 12; i++) {
            JsonNode read = suggested(district, "S" + i);
            clock.moveOn(Duration.ofMinutes(7L * i * i));
            switch (i) {
                case 0, 1, 2 -> decides(district, read, "acceptance", "");
                case 3, 4, 5, 6, 7 -> {
                    String why = "{\"reason\":\"%s\"}".formatted(reasons.get(i - 3));
                    decides(district, read, "dismissal", why);
                }
                case 8 -> decides(district, read, "snooze", "{\"untilGrown\":true}");
                case 9 -> {
                    JsonNode yes = decides(district, read, "acceptance", "");
                    decides(district, yes, "reopening", "");
                }
                default -> assertThat(read.get("state").asString()).isEqualTo("open");
            }
        }
        askedAgain(district);
    }

    private void askedAgain(String district) {
        Fact again = outbreak("R-S0").version(2).on(MARCH_2.plusDays(9));
        detector.ends(district, again, EndReason.CALM);
        detector.relapses(district, again.version(3).on(MARCH_2.plusDays(12)), "S0");
        JsonNode back = visitor.seesOf(district, "R-S0", s -> s.get("round").asInt() == 2);
        clock.moveOn(Duration.ofMinutes(100));
        decides(district, back, "acceptance", "");
    }

    private JsonNode suggested(String district, String node) {
        detector.says(district, outbreak("R-" + node).fact(node));
        return visitor.seesOf(district, "R-" + node, s -> true);
    }

    private JsonNode decides(String district, JsonNode read, String verb, String body) {
        var answer = visitor.decides(district, read, verb, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return Visitor.json(answer);
    }

    private List<Integer> sizes(String district, String filter) {
        return List.of(
                Visitor.items(visitor.get(district, "/ledger" + filter)).size(),
                visitor.get(district, "/ledger/summary" + filter).at("/all/suggested").asInt());
    }

    /** The summary, counted again from the lines in a few lines. */
    private static final class Counted {

        private final Map<String, Integer> verdicts = new TreeMap<>();
        private final List<Long> waits = new ArrayList<>();
        private int wrong;

        void line(JsonNode line) {
            Map<Integer, JsonNode> standing = new TreeMap<>();
            Map<Integer, Instant> opened = new TreeMap<>();
            Set<Integer> waited = new TreeSet<>();
            opened.put(1, Instant.parse(line.get("suggestedAt").asString()));
            for (JsonNode act : line.get("decisions")) {
                int round = act.get("round").asInt();
                Instant at = Instant.parse(act.get("at").asString());
                opened.putIfAbsent(round, at);
                String deed = act.get("deed").asString();
                if (deed.equals("accepted") || deed.equals("dismissed")) {
                    standing.put(round, act);
                    if (waited.add(round)) {
                        waits.add(Duration.between(opened.get(round), at).toSeconds());
                    }
                } else {
                    standing.remove(round);
                }
            }
            for (JsonNode act : standing.values()) {
                verdicts.merge(act.get("deed").asString(), 1, Integer::sum);
                wrong += WRONG.contains(act.get("reason").asString("")) ? 1 : 0;
            }
        }

        void assertSame(JsonNode summary) {
            JsonNode all = summary.get("all");
            int yes = verdicts.getOrDefault("accepted", 0);
            int no = verdicts.getOrDefault("dismissed", 0);
            waits.sort(null);
            assertThat(all.get("accepted").asInt()).isEqualTo(yes);
            assertThat(all.get("dismissed").asInt()).isEqualTo(no);
            assertThat(all.get("wrong").asInt()).isEqualTo(wrong);
            assertThat(all.get("precision").asDouble())
                    .isCloseTo(yes / (double) (yes + no), within(1e-9));
            assertThat(all.get("medianSeconds").asLong())
                    .isEqualTo(waits.get((int) Math.ceil(waits.size() * 0.5) - 1));
            assertThat(all.get("p90Seconds").asLong())
                    .isEqualTo(waits.get((int) Math.ceil(waits.size() * 0.9) - 1));
            assertThat(summary.at("/byLeaf/0/accepted")).isEqualTo(all.get("accepted"));
            assertThat(summary.at("/byTarget/0/p90Seconds")).isEqualTo(all.get("p90Seconds"));
        }
    }
}
