package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which of the matching documents are wanted, and in which order.
 *
 * @param order the fields to sort by
 * @param most how many are read at most; 0 for all
 */
public record Wanted(List<IndexKey> order, int most) {

    private static final String NATURAL = "$natural";

    /** What find and its kin ask for; without an order the documents come as they lie. */
    public static Wanted of(@Nullable Document orderBy, int skip, int limit) {
        int most = limit > 0 ? skip + limit : 0;
        if (orderBy == null || orderBy.isEmpty()) {
            return new Wanted(List.of(new IndexKey(IdIndex.FIELD, true)), most);
        }
        return new Wanted(
                orderBy.entrySet().stream()
                        .map(each -> keyOf(each.getKey(), each.getValue()))
                        .toList(),
                most);
    }

    private static IndexKey keyOf(String field, @Nullable Object direction) {
        boolean ascending = !(direction instanceof Number number) || number.intValue() > 0;
        return new IndexKey(NATURAL.equals(field) ? IdIndex.FIELD : field, ascending);
    }

    /** Whether the documents are wanted as they lie, last one first. */
    boolean isBackwards() {
        return order.getFirst().getKey().equals(IdIndex.FIELD) && !order.getFirst().isAscending();
    }
}
