package org.trivium.test;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;

/** Reads a topic from its start, without a group, and waits for what a test expects on it. */
public final class TopicProbe implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Duration POLL = Duration.ofMillis(100);

    private final KafkaConsumer<String, byte[]> consumer;
    private final List<ConsumerRecord<String, byte[]>> seen = new ArrayList<>();

    /** Opens the topic, which must exist. */
    public TopicProbe(String topic) {
        this(TestStack.running().bootstrapServers(), topic);
    }

    /** The same of another broker. */
    public TopicProbe(String bootstrapServers, String topic) {
        this(Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers), topic);
    }

    /** The same with what a client of another broker needs. */
    public TopicProbe(Map<String, Object> client, String topic) {
        Map<String, Object> settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        consumer =
                new KafkaConsumer<>(
                        settings, new StringDeserializer(), new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
    }

    /**
     * Waits until so many records that match have been read, and returns all that match by then, in
     * order.
     */
    public List<ConsumerRecord<String, byte[]>> await(
            int count, Predicate<ConsumerRecord<String, byte[]>> matching) {
        Awaitility.await()
                .atMost(PATIENCE)
                .pollInterval(POLL)
                .until(() -> read(matching).size() >= count);
        return read(matching);
    }

    /** What matches so far, having read once more. */
    public List<ConsumerRecord<String, byte[]>> read(
            Predicate<ConsumerRecord<String, byte[]>> matching) {
        consumer.poll(POLL).forEach(seen::add);
        return seen.stream().filter(matching).toList();
    }

    /** Records of one district. */
    public static Predicate<ConsumerRecord<String, byte[]>> of(String district) {
        return record -> district.equals(record.key());
    }

    /** Records of one district and one published type. */
    public static Predicate<ConsumerRecord<String, byte[]>> of(String district, String type) {
        return of(district).and(record -> type.equals(header(record, "ce_type")));
    }

    /** A header as text, empty when it is not there. */
    public static String header(ConsumerRecord<String, byte[]> record, String name) {
        return Optional.ofNullable(record.headers().lastHeader(name))
                .map(h -> new String(h.value(), UTF_8))
                .orElse("");
    }

    /** The value as text. */
    public static String json(ConsumerRecord<String, byte[]> record) {
        return new String(record.value(), UTF_8);
    }

    @Override
    public void close() {
        consumer.close();
    }
}
