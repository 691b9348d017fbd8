package org.trivium.starter.rebuild;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;
import org.trivium.events.Topic;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.mongo.DatabaseAway;

/** Reads what stands on a topic, from its start to its end of that moment, for no group. */
public final class WholeTopic {

    private static final Logger LOG = LoggerFactory.getLogger(WholeTopic.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final ConsumerFactory<String, byte[]> consumers;

    WholeTopic(ConsumerFactory<String, byte[]> consumers) {
        this.consumers = consumers;
    }

    /** In order for each district; what its reader could not read is passed over. */
    public void read(Topic topic, java.util.function.Consumer<ReceivedEvent> reader) {
        records(topic.published(), record -> give(record, reader));
    }

    /** In order for each partition, whatever the records are. */
    public void records(
            String topic, java.util.function.Consumer<ConsumerRecord<String, byte[]>> reader) {
        try (Consumer<String, byte[]> consumer = consumers.createConsumer(null, "rebuild", null)) {
            List<TopicPartition> partitions =
                    consumer.partitionsFor(topic).stream()
                            .map(p -> new TopicPartition(p.topic(), p.partition()))
                            .toList();
            consumer.assign(partitions);
            consumer.seekToBeginning(partitions);
            Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
            while (ends.entrySet().stream()
                    .anyMatch(end -> consumer.position(end.getKey()) < end.getValue())) {
                consumer.poll(POLL).forEach(reader);
            }
        }
    }

    private static void give(
            ConsumerRecord<String, byte[]> record,
            java.util.function.Consumer<ReceivedEvent> reader) {
        try {
            reader.accept(EventRecords.read(record));
        } catch (RuntimeException poison) {
            if (DatabaseAway.explains(poison)) {
                throw poison;
            }
            LOG.warn(
                    "Passed over: topic {} partition {} offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    poison.getMessage());
        }
    }
}
