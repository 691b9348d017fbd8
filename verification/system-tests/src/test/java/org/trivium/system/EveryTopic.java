package org.trivium.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ListTopicsOptions;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;
import org.trivium.events.EventType;

/**
 * Every record of every topic of a broker, whoever wrote it and what for: the broker's own topics
 * and what was never committed, too.
 */
final class EveryTopic {

    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;

    EveryTopic(int port) {
        settings =
                Map.of(
                        ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                        "127.0.0.1:" + port,
                        ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                        "read_uncommitted");
    }

    /**
     * A record as text.
     *
     * @param envelope its headers by name
     * @param all key, headers and value
     */
    record Said(String topic, Map<String, String> envelope, String value, String all) {

        private static Said of(ConsumerRecord<byte[], byte[]> record) {
            Map<String, String> envelope = new LinkedHashMap<>();
            String value = text(record.value());
            StringBuilder all = new StringBuilder(text(record.key()));
            for (Header header : record.headers()) {
                all.append('\n').append(header.key()).append(": ").append(text(header.value()));
                envelope.put(header.key(), text(header.value()));
            }
            return new Said(
                    record.topic(), envelope, value, all.append('\n').append(value).toString());
        }

        boolean is(EventType type) {
            return type.published().equals(envelope.get("ce_type"));
        }

        boolean isOf(String subject) {
            return subject.equals(envelope.get("ce_subject"));
        }

        long sequence() {
            return Long.parseLong(envelope.getOrDefault("ce_sequence", "0"));
        }

        private static String text(byte @Nullable [] bytes) {
            return bytes == null ? "" : new String(bytes, UTF_8);
        }
    }

    /** Reads what stands there now. */
    void read(Consumer<Said> reader) {
        read(names(), reader);
    }

    /** The same of some topics. */
    void read(Set<String> topics, Consumer<Said> reader) {
        try (KafkaConsumer<byte[], byte[]> consumer =
                new KafkaConsumer<>(
                        settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            List<TopicPartition> partitions =
                    topics.stream()
                            .flatMap(topic -> consumer.partitionsFor(topic).stream())
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(record -> reader.accept(Said.of(record)));
            }
        }
    }

    private Set<String> names() {
        try (Admin admin = Admin.create(settings)) {
            return admin.listTopics(new ListTopicsOptions().listInternal(true)).names().get();
        } catch (ExecutionException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
    }
}
