package org.trivium.stack.mongo.query;

import static org.trivium.stack.mongo.query.Refused.refused;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.EmptyArray;

/** The order that a client asks for: an array counts as its least or, backwards, greatest value. */
public final class SortOrder {

    private static final String NATURAL = "$natural";

    private SortOrder() {}

    /**
     * Reads an order; null if documents may stay as they lie.
     *
     * @throws de.bwaldvogel.mongo.exception.MongoServerError if it is not one of plain fields
     */
    public static @Nullable Comparator<Document> of(@Nullable Document orderBy) {
        if (orderBy == null || orderBy.isEmpty()) {
            return null;
        }
        @Nullable Comparator<Document> order = null;
        for (Map.Entry<String, Object> field : orderBy.entrySet()) {
            boolean ascending = isAscending(field.getKey(), field.getValue());
            Comparator<Document> next = by(FieldPath.of(field.getKey()), ascending);
            order = order == null ? next : order.thenComparing(next);
        }
        return orderBy.keySet().iterator().next().equals(NATURAL) ? null : order;
    }

    private static boolean isAscending(String field, @Nullable Object direction) {
        if (direction instanceof Number number
                && Math.abs(number.doubleValue()) == 1
                && (!field.startsWith("$") || field.equals(NATURAL))) {
            return number.intValue() > 0;
        }
        throw refused("the sort of '%s' by '%s' is not supported".formatted(field, direction));
    }

    private static Comparator<Document> by(FieldPath path, boolean ascending) {
        Comparator<@Nullable Object> values = ascending ? Values::compare : backwards();
        return (one, other) -> values.compare(first(one, path, values), first(other, path, values));
    }

    private static Comparator<@Nullable Object> backwards() {
        return (one, other) -> Values.compare(other, one);
    }

    private static @Nullable Object first(
            Document document, FieldPath path, Comparator<@Nullable Object> order) {
        List<@Nullable Object> values = new ArrayList<>();
        collect(document, path.names(), 0, values);
        @Nullable Object first = values.getFirst();
        for (Object value : values) {
            first = order.compare(value, first) < 0 ? value : first;
        }
        return first;
    }

    private static void collect(
            @Nullable Object value, List<String> names, int at, List<@Nullable Object> values) {
        boolean end = at == names.size();
        if (value instanceof List<?> array) {
            if (array.isEmpty()) {
                values.add(end ? EmptyArray.VALUE : Missing.getInstance());
            }
            for (Object element : array) {
                if (end || element instanceof List) {
                    values.add(end ? element : Missing.getInstance());
                } else {
                    collect(element, names, at, values);
                }
            }
        } else if (end) {
            values.add(value);
        } else if (value instanceof Document document) {
            collect(document.getOrMissing(names.get(at)), names, at + 1, values);
        } else {
            values.add(Missing.getInstance());
        }
    }
}
