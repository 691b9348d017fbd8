package org.trivium.support.detection.kafka;

import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.state.Stores;
import org.trivium.events.Topic;

/**
 * The detector as a topology: one source, one processor with one store, the recurrences out and
 * what cannot be read aside. A district's facts are one partition in one order, so reading them
 * again gives the same recurrences.
 */
final class RecurrenceTopology implements Supplier<Topology> {

    static final String STORE = "detector";
    static final String RECURRENCES = "recurrences";
    static final String DEAD_LETTERS = "dead-letters";

    private static final String FACTS = "facts";
    private static final String DETECTOR = "detect";

    private final DetectorParts parts;
    private final String deadLetterTopic;

    RecurrenceTopology(DetectorParts parts, String deadLetterTopic) {
        this.parts = parts;
        this.deadLetterTopic = deadLetterTopic;
    }

    @Override
    public Topology get() {
        Serde<String> text = Serdes.String();
        Serde<byte[]> bytes = Serdes.ByteArray();
        Topology topology = new Topology();
        topology.addSource(
                FACTS, text.deserializer(), bytes.deserializer(), Topic.DETECTION.published());
        topology.addProcessor(DETECTOR, () -> new DetectorProcessor(parts), FACTS);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), text, bytes)
                        .withCachingEnabled(),
                DETECTOR);
        topology.addSink(
                RECURRENCES,
                Topic.RECURRENCES.published(),
                text.serializer(),
                bytes.serializer(),
                DETECTOR);
        topology.addSink(
                DEAD_LETTERS, deadLetterTopic, text.serializer(), bytes.serializer(), DETECTOR);
        return topology;
    }
}
