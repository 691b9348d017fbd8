package org.trivium.starter.mongo;

import java.util.List;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.index.Index;

/**
 * A kind of document: its collection, its indexes and whether it announces changes. A bean of it
 * makes the starter create the indexes and watch the outbox.
 */
public record StoredKind<T extends Stored>(
        Class<T> type, String collection, boolean announces, List<Index> indexes) {

    public StoredKind {
        indexes = List.copyOf(indexes);
    }

    /** A kind whose changes are announced. */
    public static <T extends Stored> StoredKind<T> announcing(
            Class<T> type, String collection, Index... indexes) {
        return new StoredKind<>(type, collection, true, List.of(indexes));
    }

    /** A kind that nobody outside hears of. */
    public static <T extends Stored> StoredKind<T> silent(
            Class<T> type, String collection, Index... indexes) {
        return new StoredKind<>(type, collection, false, List.of(indexes));
    }

    /** An ascending index of these fields after the district. */
    public static Index byDistrictAnd(String... fields) {
        Index index = new Index().on("district", Sort.Direction.ASC);
        for (String field : fields) {
            index.on(field, Sort.Direction.ASC);
        }
        return index.named("district_" + String.join("_", fields).replace('.', '_'));
    }
}
