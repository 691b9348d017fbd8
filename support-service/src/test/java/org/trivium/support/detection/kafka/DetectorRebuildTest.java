package org.trivium.support.detection.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsConfig;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.trivium.events.Topic;
import org.trivium.stack.kafka.EmbeddedKafka;
import org.trivium.starter.consuming.TopicGuard;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.rebuild.GroupReset;
import org.trivium.starter.rebuild.RebuildRefused;

/** The running detector loses all that it keeps, on a broker of its own. */
class DetectorRebuildTest {

    private static final String GROUP = "support-detection";
    private static final String DEAD_LETTERS = "dead";
    private static final List<String> DISTRICTS = List.of("W", "beside");
    private static final EventRecords RECORDS =
            new EventRecords("/support-service", "http://schemas");

    @TempDir private Path broker;
    @TempDir private Path state;

    @Test
    void aDetectorThatIsRebuiltTellsTheSameBytes() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(broker, 0)) {
            Map<String, Object> clients =
                    Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
            new TopicGuard(
                            clients,
                            Set.of(
                                    Topic.DETECTION.published(),
                                    Topic.RECURRENCES.published(),
                                    DEAD_LETTERS))
                    .afterPropertiesSet();
            int news = new DetectorRun(state).tell(walk("W"), 1).size();
            assertThat(news).isGreaterThan(20);
            tell(clients);
            DetectorEngine engine = engine(kafka.bootstrapServers());
            engine.start();
            try (KafkaConsumer<String, byte[]> consumer = open(clients)) {
                List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();
                await(consumer, seen, 2 * news);

                rebuild(engine, clients);
                await(consumer, seen, 4 * news);

                for (String district : DISTRICTS) {
                    List<String> told = bytes(seen, district);
                    assertThat(told).hasSize(2 * news);
                    assertThat(told.subList(news, 2 * news)).isEqualTo(told.subList(0, news));
                }
            } finally {
                engine.stop();
            }
        }
    }

    @Test
    void whileAnotherInstanceDetectsNothingIsForgotten() throws Exception {
        try (EmbeddedKafka kafka = EmbeddedKafka.start(broker, 0)) {
            Map<String, Object> clients =
                    Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, kafka.bootstrapServers());
            new TopicGuard(clients, Set.of(Topic.DETECTION.published())).afterPropertiesSet();
            try (KafkaConsumer<String, byte[]> other = open(clients)) {
                other.unsubscribe();
                other.subscribe(List.of(Topic.DETECTION.published()));
                Awaitility.await()
                        .atMost(Duration.ofSeconds(30))
                        .until(
                                () -> {
                                    other.poll(Duration.ofMillis(100));
                                    return !other.assignment().isEmpty();
                                });
                DetectorEngine engine = engine(kafka.bootstrapServers());

                assertThatThrownBy(() -> rebuild(engine, clients))
                        .isInstanceOf(RebuildRefused.class)
                        .hasMessageContaining("Another instance");
            }
        }
    }

    private static void rebuild(DetectorEngine engine, Map<String, Object> clients) {
        new DetectorRebuild(GROUP, engine, new GroupReset(clients), clients, _ -> {})
                .rebuild("p-1");
    }

    private DetectorEngine engine(String bootstrap) {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(bootstrap));
        Properties properties = DetectorConfiguration.properties(kafka);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, state.resolve("engine").toString());
        SimpleMeterRegistry registry = new SimpleMeterRegistry();
        DetectorParts parts =
                new DetectorParts(d -> "pepper:", RECORDS, GROUP, registry.counter("dead"));
        return new DetectorEngine(
                new RecurrenceTopology(parts, DEAD_LETTERS).get(), properties, registry);
    }

    /** The walk up to now: a broker takes no facts of the future. */
    private static List<VectorFacts.Logged> walk(String district) {
        VectorFacts facts = new VectorFacts(district);
        return VectorFacts.lines("walk.jsonl").stream()
                .map(line -> facts.of(line.get("record")))
                .filter(fact -> fact.at().isBefore(Instant.now()))
                .toList();
    }

    /** The same walk in two districts. */
    private static void tell(Map<String, Object> clients)
            throws ExecutionException, InterruptedException {
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(clients, new StringSerializer(), new ByteArraySerializer())) {
            List<Future<?>> sent = new ArrayList<>();
            for (String district : DISTRICTS) {
                for (VectorFacts.Logged fact : walk(district)) {
                    ProducerRecord<String, byte[]> bare =
                            RECORDS.record(Topic.DETECTION.published(), fact.event());
                    sent.add(
                            producer.send(
                                    new ProducerRecord<>(
                                            bare.topic(),
                                            null,
                                            fact.at().toEpochMilli(),
                                            bare.key(),
                                            bare.value(),
                                            bare.headers())));
                }
            }
            for (Future<?> one : sent) {
                one.get();
            }
        }
    }

    private static KafkaConsumer<String, byte[]> open(Map<String, Object> clients) {
        Map<String, Object> settings = new HashMap<>(clients);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, GROUP);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> all =
                IntStream.range(0, Topic.PARTITIONS)
                        .mapToObj(p -> new TopicPartition(Topic.RECURRENCES.published(), p))
                        .toList();
        consumer.assign(all);
        consumer.seekToBeginning(all);
        return consumer;
    }

    private static void await(
            KafkaConsumer<String, byte[]> consumer,
            List<ConsumerRecord<String, byte[]>> seen,
            int count) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () -> {
                            consumer.poll(Duration.ofMillis(100)).forEach(seen::add);
                            return seen.size() >= count;
                        });
    }

    private static List<String> bytes(List<ConsumerRecord<String, byte[]>> seen, String district) {
        return seen.stream()
                .filter(r -> district.equals(r.key()))
                .map(
                        r ->
                                "%d %d %s %s"
                                        .formatted(
                                                r.partition(),
                                                r.timestamp(),
                                                new String(r.value(), UTF_8),
                                                Arrays.stream(r.headers().toArray())
                                                        .map(
                                                                h ->
                                                                        h.key()
                                                                                + new String(
                                                                                        h.value(),
                                                                                        UTF_8))
                                                        .toList()))
                .toList();
    }
}
