package org.trivium.chaos.log;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.trivium.events.Topic;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.event.ReceivedEvent;

/** The topics of a broker, as one who only looks sees them. */
public final class Topics {

    private static final Duration POLL = Duration.ofMillis(300);

    /** Who reads what; all of it must have been read when a run is drained. */
    private static final Map<String, List<Topic>> READERS =
            Map.of(
                    "support-detection",
                    List.of(Topic.DETECTION),
                    "support-recurrences",
                    List.of(Topic.RECURRENCES),
                    "pd-suggestions",
                    List.of(Topic.RECURRENCES, Topic.DIRECTORY, Topic.PLANNING_SUGGESTIONS),
                    "planning-suggestions",
                    List.of(Topic.RECURRENCES, Topic.DIRECTORY, Topic.PD_SUGGESTIONS));

    private final String bootstrap;

    public Topics(int port) {
        bootstrap = "127.0.0.1:" + port;
    }

    /** All that was committed to a topic; of each partition in its order. */
    public List<ConsumerRecord<String, byte[]>> read(String topic) {
        List<ConsumerRecord<String, byte[]>> records = new ArrayList<>();
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            readToEnd(consumer, records::add);
        }
        return records;
    }

    /** The same as events. */
    public List<ReceivedEvent> events(Topic topic) {
        return read(topic.published()).stream().map(EventRecords::read).toList();
    }

    /** Records that were put aside because somebody could not act on them, by topic. */
    public Map<String, Integer> deadLetters() {
        Map<String, Integer> letters = new HashMap<>();
        for (String topic : names()) {
            int found = topic.endsWith(".dlt") ? read(topic).size() : 0;
            if (found > 0) {
                letters.put(topic, found);
            }
        }
        return letters;
    }

    /** How many records some reader has not taken yet. */
    public long unread() {
        long unread = 0;
        for (Map.Entry<String, List<Topic>> reader : READERS.entrySet()) {
            Map<TopicPartition, OffsetAndMetadata> committed = committed(reader.getKey());
            for (Topic topic : reader.getValue()) {
                unread += unread(topic.published(), committed);
            }
        }
        return unread;
    }

    /** How long all topics together are; the same twice means that nothing was written between. */
    public long length() {
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            return names().stream()
                    .filter(name -> name.startsWith("trivium."))
                    .flatMap(
                            name ->
                                    consumer
                                            .endOffsets(partitions(consumer, name))
                                            .values()
                                            .stream())
                    .mapToLong(Long::longValue)
                    .sum();
        }
    }

    /** Writes records as they stand: partition, time, key, value and headers. */
    public void write(List<ConsumerRecord<String, byte[]>> records) {
        Map<String, Object> settings =
                Map.of(
                        "bootstrap.servers",
                        bootstrap,
                        "max.in.flight.requests.per.connection",
                        1,
                        "linger.ms",
                        5);
        try (KafkaProducer<String, byte[]> producer =
                new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer())) {
            for (ConsumerRecord<String, byte[]> record : records) {
                var _ =
                        producer.send(
                                new ProducerRecord<>(
                                        record.topic(),
                                        record.partition(),
                                        record.timestamp(),
                                        record.key(),
                                        record.value(),
                                        record.headers()));
            }
            producer.flush();
        }
    }

    private long unread(String topic, Map<TopicPartition, OffsetAndMetadata> committed) {
        long[] count = {0};
        try (KafkaConsumer<String, byte[]> consumer = consumer()) {
            List<TopicPartition> partitions = partitions(consumer, topic);
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            partitions.stream()
                    .filter(committed::containsKey)
                    .forEach(part -> consumer.seek(part, committed.get(part)));
            readToEnd(consumer, _ -> count[0]++);
        }
        return count[0];
    }

    private static void readToEnd(
            KafkaConsumer<String, byte[]> consumer,
            Consumer<ConsumerRecord<String, byte[]>> reader) {
        Map<TopicPartition, Long> ends = consumer.endOffsets(consumer.assignment());
        while (ends.entrySet().stream()
                .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
            consumer.poll(POLL).forEach(reader);
        }
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        try (Admin admin = admin()) {
            Map<TopicPartition, OffsetAndMetadata> known = new HashMap<>();
            admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .forEach(
                            (partition, offset) -> {
                                if (offset != null) {
                                    known.put(partition, offset);
                                }
                            });
            return known;
        } catch (ExecutionException away) {
            throw new BrokerAway(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stop);
        }
    }

    private Collection<String> names() {
        try (Admin admin = admin()) {
            Set<String> names = admin.listTopics().names().get();
            return names;
        } catch (ExecutionException away) {
            throw new BrokerAway(away);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new BrokerAway(stop);
        }
    }

    private static List<TopicPartition> partitions(
            KafkaConsumer<String, byte[]> consumer, String topic) {
        return consumer.partitionsFor(topic).stream()
                .map(part -> new TopicPartition(topic, part.partition()))
                .toList();
    }

    private Admin admin() {
        return Admin.create(Map.of("bootstrap.servers", bootstrap));
    }

    private KafkaConsumer<String, byte[]> consumer() {
        return new KafkaConsumer<>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                new ByteArrayDeserializer());
    }
}
