package org.trivium.bench.detector;

import java.util.Objects;
import java.util.function.Supplier;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;
import org.trivium.events.Topic;

/**
 * The floor of the detector: the same source, store and serdes; every record is put into the store
 * once and sent on as it is.
 */
final class PassThrough implements Supplier<Topology> {

    static final String OUT = "bench.passed";

    private static final String STORE = "passed";
    private static final String FACTS = "facts";
    private static final String PASS = "pass";

    @Override
    public Topology get() {
        Serde<String> text = Serdes.String();
        Serde<byte[]> bytes = Serdes.ByteArray();
        Topology topology = new Topology();
        topology.addSource(
                FACTS, text.deserializer(), bytes.deserializer(), Topic.DETECTION.published());
        topology.addProcessor(PASS, Pass::new, FACTS);
        topology.addStateStore(
                Stores.keyValueStoreBuilder(Stores.persistentKeyValueStore(STORE), text, bytes),
                PASS);
        topology.addSink("passed", OUT, text.serializer(), bytes.serializer(), PASS);
        return topology;
    }

    private static final class Pass implements Processor<String, byte[], String, byte[]> {

        private @Nullable ProcessorContext<String, byte[]> context;
        private @Nullable KeyValueStore<String, byte[]> store;
        private long records;

        @Override
        public void init(ProcessorContext<String, byte[]> opened) {
            context = opened;
            store = opened.getStateStore(STORE);
        }

        @Override
        public void process(Record<String, byte[]> record) {
            Objects.requireNonNull(store).put("bench|" + records++ % 10_000, record.value());
            Objects.requireNonNull(context).forward(record);
        }
    }
}
