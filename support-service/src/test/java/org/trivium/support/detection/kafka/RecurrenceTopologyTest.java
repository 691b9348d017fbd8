package org.trivium.support.detection.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventRecords;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class RecurrenceTopologyTest {

    private static final String DISTRICT = "W";
    private static final String DEAD_LETTERS = "dead";
    private static final EventRecords RECORDS =
            new EventRecords("/support-service", "http://schemas");

    @TempDir private Path folder;

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    @Test
    void theWalkOnTheTopicGivesTheEventsOfTheVectors() {
        List<String> expected = new ArrayList<>();
        for (JsonNode line : VectorFacts.lines("walk.jsonl")) {
            line.get("events").forEach(event -> expected.add(line(event)));
        }

        List<TestRecord<String, byte[]>> told = tell(walk(), 1);

        assertThat(told)
                .extracting(r -> line(JsonMapper.shared().readTree(r.value()), r))
                .isEqualTo(expected);
        assertThat(registry.counter("dead").count()).isZero();
    }

    @Test
    void theSameTopicReadAgainGivesTheSameBytes() {
        List<String> first = bytes(tell(walk(), 1));
        List<String> second = bytes(tell(walk(), 1));

        assertThat(second).isEqualTo(first).isNotEmpty();
    }

    @Test
    void aFactThatIsDeliveredTwiceCountsOnce() {
        assertThat(bytes(tell(walk(), 2))).isEqualTo(bytes(tell(walk(), 1)));
    }

    @Test
    void whatCannotBeReadIsPutAsideAndTheDistrictGoesOn() {
        List<VectorFacts.Logged> walk = walk();
        try (TopologyTestDriver driver = driver()) {
            TestInputTopic<String, byte[]> facts = facts(driver);
            facts.pipeInput(DISTRICT, "no event".getBytes(UTF_8));
            walk.forEach(fact -> pipe(facts, fact));

            assertThat(read(driver, DEAD_LETTERS)).hasSize(1);
            assertThat(read(driver, Topic.RECURRENCES.published())).isNotEmpty();
            assertThat(registry.counter("dead").count()).isEqualTo(1);
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
        try (TopologyTestDriver driver = driver()) {
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
                tell(walk(), 1).stream()
                        .map(r -> JsonMapper.shared().readTree(r.value()).path("model"))
                        .filter(model -> !model.isNull())
                        .map(JsonNode::asString)
                        .toList();

        assertThat(models).isNotEmpty().doesNotContain("");
    }

    private List<TestRecord<String, byte[]>> tell(List<VectorFacts.Logged> facts, int times) {
        try (TopologyTestDriver driver = driver()) {
            TestInputTopic<String, byte[]> topic = facts(driver);
            for (VectorFacts.Logged fact : facts) {
                for (int i = 0; i < times; i++) {
                    pipe(topic, fact);
                }
            }
            return read(driver, Topic.RECURRENCES.published());
        }
    }

    private static List<VectorFacts.Logged> walk() {
        VectorFacts facts = new VectorFacts(DISTRICT);
        return VectorFacts.lines("walk.jsonl").stream()
                .map(line -> facts.of(line.get("record")))
                .toList();
    }

    private TopologyTestDriver driver() {
        DetectorParts parts =
                new DetectorParts(
                        district -> "pepper:",
                        RECORDS,
                        "support-detection",
                        registry.counter("dead"));
        Properties properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, "test");
        properties.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, "nowhere:1");
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder.toString());
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreSettings.class);
        return new TopologyTestDriver(
                new RecurrenceTopology(parts, DEAD_LETTERS).get(), properties);
    }

    private static TestInputTopic<String, byte[]> facts(TopologyTestDriver driver) {
        return driver.createInputTopic(
                Topic.DETECTION.published(), new StringSerializer(), new ByteArraySerializer());
    }

    private static void pipe(TestInputTopic<String, byte[]> topic, VectorFacts.Logged fact) {
        ProducerRecord<String, byte[]> record =
                RECORDS.record(Topic.DETECTION.published(), fact.event());
        topic.pipeInput(
                new TestRecord<>(record.key(), record.value(), record.headers(), fact.at()));
    }

    private static List<TestRecord<String, byte[]>> read(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(
                        topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
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

    private static List<String> bytes(List<TestRecord<String, byte[]>> records) {
        return records.stream()
                .map(
                        r ->
                                String.join(
                                        "\n",
                                        r.key(),
                                        new String(r.value(), UTF_8),
                                        Arrays.stream(r.headers().toArray())
                                                .map(RecurrenceTopologyTest::text)
                                                .sorted()
                                                .toList()
                                                .toString()))
                .toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
