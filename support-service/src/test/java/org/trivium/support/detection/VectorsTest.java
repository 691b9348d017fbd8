package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reproduces the published events and signals of section 15. */
class VectorsTest {

    private static final int NEUTRAL_RECORDS = 4000;

    /** Before that the vectors show confirmed kinds ahead of time: a list that grew later. */
    private static final LocalDate LAST_CONFIRMED = LocalDate.of(2025, 9, 12);

    @Test
    void walkPublishesWhatTheReferencePublishes() {
        Replay replay = new Replay("W", "pepper:");
        int line = 0;
        for (JsonNode step : Vectors.jsonLines("walk.jsonl")) {
            int before = replay.published.size();
            replay.process(RecordReader.read(step.get("record")));
            List<Map<String, ?>> events = new ArrayList<>();
            for (Replay.Published one : replay.published.subList(before, replay.published.size())) {
                events.add(EventFields.of(one.event()));
            }
            Agreement.assertSame("record %d".formatted(line), step.get("events"), events);
            line++;
        }
        JsonNode about = Vectors.json("walk.json");
        assertThat(line).isEqualTo(about.get("records").asInt());
        assertCounts(about.get("published"), replay);
    }

    @Test
    void walkLeavesTheReferencesStateBehind() {
        Replay replay = new Replay("W", "pepper:");
        List<JsonNode> states = Vectors.jsonLines("walk-state.jsonl");
        List<JsonNode> steps = Vectors.jsonLines("walk.jsonl");
        int compared = 0;
        for (int i = 0; i < steps.size(); i++) {
            replay.process(RecordReader.read(steps.get(i).get("record")));
            for (JsonNode state : states) {
                if (state.get("afterRecord").asInt() == i) {
                    assertState(state, replay.district.state());
                    compared++;
                }
            }
        }
        assertThat(compared).isEqualTo(states.size());
    }

    @Test
    void smallDistrictGivesTheReferencesEventsAndSignals() {
        List<JsonNode> records = Vectors.jsonLines("s101-records.jsonl.gz");
        Replay replay = Replay.of(records.stream().map(RecordReader::read).toList());
        replay.assertPublished(Vectors.jsonLines("s101-recurrences.jsonl.gz"), EventFields::of);
        replay.assertSignals(csv("s101-signals.csv.gz"));
        assertCounts(Vectors.json("s101.json").get("published"), replay);
    }

    @Test
    void leavesWithoutRatesGiveTheReferencesEventsAndSignals() {
        List<DetectionRecord> records = new ArrayList<>();
        for (JsonNode record :
                Vectors.jsonLines("s101-records.jsonl.gz").subList(0, NEUTRAL_RECORDS)) {
            record.path("leaves").forEach(leaf -> ((ObjectNode) leaf).remove("prior_rate"));
            records.add(RecordReader.read(record));
        }
        Replay replay = Replay.of(records);
        replay.assertPublished(
                Vectors.jsonLines("n101-recurrences-slim.jsonl.gz"), EventFields::slim);
        replay.assertSignals(arrays("n101-signals.jsonl.gz"));
    }

    @Test
    void sixtySitesGiveTheReferencesEventsAndSignals(@TempDir Path folder) throws Exception {
        Reference reference = Reference.orSkip();
        Path file = reference.records(folder, List.of("--profile", "A", "--seed", "7"));
        JsonNode about = Vectors.json("a7.json");
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        assertThat(HexFormat.of().formatHex(hash)).isEqualTo(about.get("recordsSha256").asString());
        Replay replay = new Replay("D1", "");
        try (var lines = Files.lines(file)) {
            lines.map(Vectors::parse).map(RecordReader::read).forEach(replay::process);
        }
        replay.assertPublished(
                Vectors.jsonLines("a7-recurrences-slim.jsonl.gz"), EventFields::slim);
        replay.assertSignals(csv("a7-signals.csv.gz"));
        assertCounts(about.get("published"), replay);
    }

    private static void assertState(JsonNode expected, DistrictState state) {
        String where = expected.toString();
        JsonNode name = expected.get("key");
        assertThat(Days.date(state.figures.day)).hasToString(expected.get("day").asString());
        KeyState key = key(state, name.get(0).asString(), name.get(1).asString(), name.get(2));
        Agreement.assertSame(where, expected.get("s"), key.s);
        Agreement.assertSame(where, expected.get("e"), key.e);
        Agreement.assertSame(where, expected.get("status"), key.status);
        Agreement.assertSame(where, expected.get("calm"), key.calm);
        Agreement.assertSame(where, expected.get("active"), key.active);
        if (Days.date(state.figures.day).isAfter(LAST_CONFIRMED)) {
            Agreement.assertSame(
                    where, expected.get("kinds"), Arrays.stream(key.kinds).boxed().toList());
        }
        Agreement.assertSame(where, expected.get("ring"), ring(key, state.figures.day));
    }

    private static KeyState key(DistrictState state, String level, String node, JsonNode leaf) {
        return state.keys.all().stream()
                .filter(one -> one.level.published().equals(level))
                .filter(one -> one.node.equals(node) && one.leaf.name.equals(leaf.asString()))
                .findFirst()
                .orElseThrow();
    }

    private static List<List<Object>> ring(KeyState key, int today) {
        List<List<Object>> ring = new ArrayList<>();
        for (int day = today - 41; day <= today; day++) {
            if (key.ring.on(day) != 0) {
                ring.add(List.of(Days.date(day).toString(), key.ring.on(day)));
            }
        }
        return ring;
    }

    private static void assertCounts(JsonNode expected, Replay replay) {
        Map<String, Integer> counts = new TreeMap<>();
        for (Replay.Published one : replay.published) {
            RecurrenceEvent event = one.event();
            counts.merge(
                    "%s/%s".formatted(event.type().published(), event.flavour().published()),
                    1,
                    Integer::sum);
        }
        Agreement.assertSame("counts", expected, counts);
    }

    private static List<List<String>> csv(String name) {
        return Vectors.lines(name).stream()
                .skip(1)
                .map(line -> Arrays.asList(line.split(",", -1)))
                .toList();
    }

    private static List<List<String>> arrays(String name) {
        List<List<String>> rows = new ArrayList<>();
        for (JsonNode row : Vectors.jsonLines(name)) {
            List<String> cells = new ArrayList<>();
            row.forEach(cell -> cells.add(cell.asString()));
            rows.add(cells);
        }
        return rows;
    }
}
