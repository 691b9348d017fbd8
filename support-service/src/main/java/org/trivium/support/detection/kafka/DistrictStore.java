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
 * zone, the last sequence of each ticket and of each part of the context, since a fact that is not
 * newer is a redelivery, and which restarts it has heard.
 */
final class DistrictStore implements StateSink, StateSource {

    private static final String SEQUENCE = "SEQUENCE";
    private static final String CONTEXT = "CONTEXT";
    private static final String RESTART = "RESTART";
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

    /** True, and remembered, when the fact is newer than every earlier one of its ticket. */
    boolean isNews(String ticket, long sequence) {
        return isNewer(key(SEQUENCE, ticket), sequence);
    }

    /** True, and remembered, when the part of the context is newer than what is known of it. */
    boolean isNewContext(String subject, long sequence) {
        return isNewer(key(CONTEXT, subject), sequence);
    }

    private boolean isNewer(String key, long sequence) {
        byte[] last = store.get(key);
        if (last != null && ByteBuffer.wrap(last).getLong() >= sequence) {
            return false;
        }
        store.put(key, ByteBuffer.allocate(Long.BYTES).putLong(sequence).array());
        return true;
    }

    /** A ticket that detection does not remember has no use for a sequence. */
    void forgetSequence(String ticket) {
        store.delete(key(SEQUENCE, ticket));
    }

    /**
     * True, and remembered, when a restart is heard for the first time; history is told again after
     * it, so every sequence may come again.
     */
    boolean isNewRestart(String event) {
        if (store.putIfAbsent(key(RESTART, event), new byte[0]) != null) {
            return false;
        }
        forget(SEQUENCE);
        forget(CONTEXT);
        return true;
    }

    private void forget(String kind) {
        List<String> keys = new ArrayList<>();
        try (KeyValueIterator<String, byte[]> found =
                store.prefixScan(key(kind, ""), new StringSerializer())) {
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
