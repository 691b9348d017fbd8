package org.trivium.support.detection.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.support.detection.kafka.DetectorRun.DEAD_LETTERS;
import static org.trivium.support.detection.kafka.DetectorRun.DISTRICT;
import static org.trivium.support.detection.kafka.DetectorRun.bytes;
import static org.trivium.support.detection.kafka.DetectorRun.facts;
import static org.trivium.support.detection.kafka.DetectorRun.pipe;
import static org.trivium.support.detection.kafka.DetectorRun.read;
import static org.trivium.support.detection.kafka.DetectorRun.walk;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecurrenceTopologyTest {

    private DetectorRun run;

    @BeforeEach
    void open(@TempDir Path folder) {
        run = new DetectorRun(folder);
    }

    @Test
    void theWalkOnTheTopicGivesTheEventsOfTheVectors() {
        List<String> expected = new ArrayList<>();
        for (JsonNode line : VectorFacts.lines("walk.jsonl")) {
            line.get("events").forEach(event -> expected.add(line(event)));
        }

        List<TestRecord<String, byte[]>> told = run.tell(walk(), 1);

        assertThat(told)
                .extracting(r -> line(JsonMapper.shared().readTree(r.value()), r))
                .isEqualTo(expected);
        assertThat(run.registry.counter("dead").count()).isZero();
    }

    @Test
    void theSameTopicReadAgainGivesTheSameBytes() {
        List<String> first = bytes(run.tell(walk(), 1));
        List<String> second = bytes(run.tell(walk(), 1));

        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    @Test
    void whatCannotBeReadIsPutAsideAndTheDistrictGoesOn() {
        List<VectorFacts.Logged> walk = walk();
        try (TopologyTestDriver driver = run.driver()) {
            TestInputTopic<String, byte[]> facts = facts(driver);
            facts.pipeInput(DISTRICT, "no event".getBytes(UTF_8));
            walk.forEach(fact -> pipe(facts, fact));

            assertThat(read(driver, DEAD_LETTERS)).hasSize(1);
            assertThat(read(driver, Topic.RECURRENCES.published())).isNotEmpty();
            assertThat(run.registry.counter("dead").count()).isEqualTo(1);
        }
    }

    @Test
    void aValueThatLacksAFieldIsPutAsideAndTheDistrictGoesOn() {
        Announcement lacking =
                new Announcement(
                        "x",
                        "trivium.support.ticket-opened.v1",
                        List.of(),
                        DISTRICT,
                        "T-lacking",
                        1,
                        Instant.EPOCH,
                        "{\"ticket\": \"T-lacking\"}",
                        null,
                        null);
        try (TopologyTestDriver driver = run.driver()) {
            TestInputTopic<String, byte[]> facts = facts(driver);
            pipe(facts, new VectorFacts.Logged(lacking, Instant.EPOCH));
            walk().forEach(fact -> pipe(facts, fact));

            assertThat(read(driver, DEAD_LETTERS)).hasSize(1);
            assertThat(read(driver, Topic.RECURRENCES.published())).isNotEmpty();
        }
    }

    @Test
    void aModelIsNamedOnlyWhenOneStandsOut() {
        List<String> models =
                run.tell(walk(), 1).stream()
                        .map(r -> JsonMapper.shared().readTree(r.value()).path("model"))
                        .filter(model -> !model.isNull())
                        .map(JsonNode::asString)
                        .toList();

        assertThat(models).isNotEmpty().doesNotContain("");
    }

    private static String line(JsonNode event) {
        return String.join(
                " ",
                event.get("type").asString(),
                event.get("id").asString(),
                event.get("version").asString(),
                event.get("day").asString(),
                event.get("state").asString(),
                event.get("flavour").asString(),
                event.path("count").asString("-"));
    }

    private static String line(JsonNode value, TestRecord<String, byte[]> record) {
        String type = new String(record.headers().lastHeader("ce_type").value(), UTF_8);
        String happened = type.replace("trivium.support.", "").replace(".v1", "");
        return String.join(
                " ",
                happened,
                value.get("id").asString(),
                value.get("version").asString(),
                value.get("day").asString(),
                value.get("state").asString(),
                value.get("flavour").asString(),
                value.get("count").isNull() ? "-" : value.get("count").asString());
    }
}
