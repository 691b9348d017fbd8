package org.trivium.support.detection.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.trivium.support.detection.StateKind;
import org.trivium.support.detection.StateSink;
import org.trivium.support.detection.StateSource;

/**
 * What is kept of one district in the partition's store: the detector's state, thing by thing, the
 * zone, and the last sequence of each ticket, since a fact that is not newer is a redelivery.
 */
final class DistrictStore implements StateSink, StateSource {

    private static final String SEQUENCE = "SEQUENCE";
    private static final String ZONE = "ZONE";

    private final KeyValueStore<String, byte[]> store;
    private final String district;

    DistrictStore(KeyValueStore<String, byte[]> store, String district) {
        this.store = store;
        this.district = district;
    }

    @Override
    public void put(StateKind kind, String id, byte[] value) {
        store.put(key(kind.name(), id), value);
    }

    @Override
    public void delete(StateKind kind, String id) {
        store.delete(key(kind.name(), id));
        if (kind == StateKind.TICKET) {
            store.delete(key(SEQUENCE, id));
        }
    }

    @Override
    public void each(StateKind kind, Consumer<byte[]> values) {
        try (KeyValueIterator<String, byte[]> found =
                store.prefixScan(key(kind.name(), ""), new StringSerializer())) {
            found.forEachRemaining(entry -> values.accept(entry.value));
        }
    }

    /** True, and remembered, when the fact is newer than every earlier one of its subject. */
    boolean isNews(String subject, long sequence) {
        byte[] last = store.get(key(SEQUENCE, subject));
        if (last != null && ByteBuffer.wrap(last).getLong() >= sequence) {
            return false;
        }
        store.put(
                key(SEQUENCE, subject), ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        return true;
    }

    /** History is told again: every sequence may come again. */
    void forgetSequences() {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found =
                store.prefixScan(key(SEQUENCE, ""), new StringSerializer())) {
            found.forEachRemaining(entry -> keys.add(entry.key));
        }
        keys.forEach(store::delete);
    }

    ZoneId zone() {
        byte[] zone = store.get(key(ZONE, ""));
        return zone == null ? ZoneOffset.UTC : ZoneId.of(new String(zone, UTF_8));
    }

    void zone(ZoneId zone) {
        store.put(key(ZONE, ""), zone.getId().getBytes(UTF_8));
    }

    private String key(String kind, String id) {
        return String.join("|", district, kind, id);
    }
}
