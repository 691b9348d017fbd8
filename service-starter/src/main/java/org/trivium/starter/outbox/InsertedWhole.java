package org.trivium.starter.outbox;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.trivium.starter.event.Announcement;

/**
 * The unsent arrays of documents that this instance has just inserted, which need not be read back.
 * What is missing here, since it is old, too much or was appended to, is read.
 */
final class InsertedWhole {

    private static final int ROOM = 10_000;
    private static final Duration FRESH = Duration.ofMinutes(1);

    private final Cache<WaitingDocuments.Ref, List<Announcement>> arrays =
            Caffeine.newBuilder().maximumSize(ROOM).expireAfterWrite(FRESH).build();

    /**
     * Keeps the arrays while the documents are inserted and afterwards. Kept before, since whoever
     * appends to a document that is there must find what to forget.
     */
    <R> R during(String collection, Map<String, List<Announcement>> whole, Supplier<R> insert) {
        whole.forEach((id, array) -> arrays.put(new WaitingDocuments.Ref(collection, id), array));
        try {
            return insert.get();
        } catch (RuntimeException perhapsNotInserted) {
            whole.keySet().forEach(id -> forget(collection, id));
            throw perhapsNotInserted;
        }
    }

    void forget(String collection, String id) {
        arrays.invalidate(new WaitingDocuments.Ref(collection, id));
    }

    /** The array, once: whoever fails to send it has to read it. */
    Optional<List<Announcement>> take(String collection, String id) {
        return Optional.ofNullable(arrays.asMap().remove(new WaitingDocuments.Ref(collection, id)));
    }
}
