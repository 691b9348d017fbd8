package org.trivium.support.detection.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
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
import org.trivium.events.Topic;
import org.trivium.starter.event.EventRecords;

/** The detector's topology in a folder of its own, and what it says to facts. */
final class DetectorRun {

    static final String DISTRICT = "W";
    static final String DEAD_LETTERS = "dead";

    private static final EventRecords RECORDS =
            new EventRecords("/support-service", "http://schemas");

    final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private final Path folder;

    DetectorRun(Path folder) {
        this.folder = folder;
    }

    static List<VectorFacts.Logged> walk() {
        VectorFacts facts = new VectorFacts(DISTRICT);
        return VectorFacts.lines("walk.jsonl").stream()
                .map(line -> facts.of(line.get("record")))
                .toList();
    }

    List<TestRecord<String, byte[]>> tell(List<VectorFacts.Logged> facts, int times) {
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

    TopologyTestDriver driver() {
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

    static TestInputTopic<String, byte[]> facts(TopologyTestDriver driver) {
        return driver.createInputTopic(
                Topic.DETECTION.published(), new StringSerializer(), new ByteArraySerializer());
    }

    static void pipe(TestInputTopic<String, byte[]> topic, VectorFacts.Logged fact) {
        ProducerRecord<String, byte[]> record =
                RECORDS.record(Topic.DETECTION.published(), fact.event());
        topic.pipeInput(
                new TestRecord<>(record.key(), record.value(), record.headers(), fact.at()));
    }

    static List<TestRecord<String, byte[]>> read(TopologyTestDriver driver, String topic) {
        return driver.createOutputTopic(
                        topic, new StringDeserializer(), new ByteArrayDeserializer())
                .readRecordsToList();
    }

    static List<String> bytes(List<TestRecord<String, byte[]>> records) {
        return records.stream()
                .map(
                        r ->
                                String.join(
                                        "\n",
                                        r.key(),
                                        new String(r.value(), UTF_8),
                                        Arrays.stream(r.headers().toArray())
                                                .map(DetectorRun::text)
                                                .sorted()
                                                .toList()
                                                .toString()))
                .toList();
    }

    private static String text(Header header) {
        return header.key() + "=" + new String(header.value(), UTF_8);
    }
}
