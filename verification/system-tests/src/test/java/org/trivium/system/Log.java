package org.trivium.system;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.awaitility.Awaitility;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.event.ReceivedEvent;

/** What stands on a topic about one district, from its beginning to its end. */
final class Log {

    private static final Duration POLL = Duration.ofMillis(500);
    private static final Duration QUIET = Duration.ofSeconds(6);
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final String bootstrap;

    Log(int port) {
        bootstrap = "127.0.0.1:" + port;
    }

    /**
     * Everything about the district; a redelivery of a subject's event is dropped, as every reader
     * does.
     */
    List<ReceivedEvent> read(String topic, String district) {
        List<ReceivedEvent> events = new ArrayList<>();
        Map<String, Long> last = new HashMap<>();
        try (KafkaConsumer<String, byte[]> consumer = open(topic)) {
            Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL)
                        .forEach(
                                record -> {
                                    if (district.equals(record.key())) {
                                        ReceivedEvent event = EventRecords.read(record);
                                        Long before = last.put(event.subject(), event.sequence());
                                        if (before == null || before < event.sequence()) {
                                            events.add(event);
                                        }
                                    }
                                });
            }
        }
        return events;
    }

    /** Waits until nothing has come for some seconds. */
    void awaitQuiet(String topic) {
        try (KafkaConsumer<String, byte[]> consumer = open(topic)) {
            long[] seen = {-1};
            Instant[] since = {Instant.now()};
            Awaitility.await()
                    .atMost(PATIENCE)
                    .pollInterval(POLL)
                    .until(
                            () -> {
                                long now =
                                        consumer.endOffsets(consumer.assignment()).values().stream()
                                                .mapToLong(Long::longValue)
                                                .sum();
                                if (now != seen[0]) {
                                    seen[0] = now;
                                    since[0] = Instant.now();
                                }
                                return Duration.between(since[0], Instant.now()).compareTo(QUIET)
                                        > 0;
                            });
        }
    }

    private KafkaConsumer<String, byte[]> open(String topic) {
        KafkaConsumer<String, byte[]> consumer =
                new KafkaConsumer<>(
                        Map.of(
                                ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                bootstrap,
                                ConsumerConfig.ISOLATION_LEVEL_CONFIG,
                                "read_committed"),
                        new StringDeserializer(),
                        new ByteArrayDeserializer());
        List<TopicPartition> partitions =
                consumer.partitionsFor(topic).stream()
                        .map(p -> new TopicPartition(topic, p.partition()))
                        .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        return consumer;
    }
}
