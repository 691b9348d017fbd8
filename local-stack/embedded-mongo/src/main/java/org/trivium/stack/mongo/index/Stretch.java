package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.Key;
import org.trivium.stack.mongo.bytes.OrderedBytes;
import org.trivium.stack.mongo.index.Bounds.Between;
import org.trivium.stack.mongo.index.Bounds.Points;

/**
 * The part of an index that a query needs: points of the leading fields, then perhaps a range.
 *
 * @param fixed how many leading fields have one value only
 */
record Stretch(List<KeyRange> ranges, int fixed) {

    private static final int MOST_RANGES = 500;

    static Stretch of(Scannable index, Conditions conditions) {
        List<OrderedBytes> prefixes = List.of(new OrderedBytes());
        int fixed = 0;
        for (IndexKey key : index.scannedKeys()) {
            @Nullable Bounds bounds = conditions.of(key.getKey());
            if (bounds instanceof Points(var values)
                    && prefixes.size() * values.size() <= MOST_RANGES) {
                prefixes = longer(prefixes, values, key.isAscending());
                fixed += prefixes.size() == 1 ? 1 : 0;
            } else if (bounds instanceof Between between) {
                Between usable = index.isMultikey() ? between.halved() : between;
                return new Stretch(
                        inOrder(prefixes, each -> within(each, usable, key.isAscending())), fixed);
            } else {
                break;
            }
        }
        return new Stretch(inOrder(prefixes, Stretch::all), fixed);
    }

    private static List<OrderedBytes> longer(
            List<OrderedBytes> prefixes, List<@Nullable Object> values, boolean ascending) {
        List<OrderedBytes> longer = new ArrayList<>();
        for (OrderedBytes prefix : prefixes) {
            values.forEach(value -> longer.add(prefix.copy().add(value, ascending)));
        }
        return longer;
    }

    private interface Ends {
        KeyRange of(OrderedBytes prefix);
    }

    /** Equal points give one range, not two. */
    private static List<KeyRange> inOrder(List<OrderedBytes> prefixes, Ends ends) {
        TreeMap<Key, KeyRange> inOrder = new TreeMap<>();
        prefixes.stream().map(ends::of).forEach(range -> inOrder.put(range.from(), range));
        return List.copyOf(inOrder.values());
    }

    private static KeyRange all(OrderedBytes prefix) {
        return new KeyRange(key(prefix), key(prefix.copy().addEnd()));
    }

    private static KeyRange within(OrderedBytes prefix, Between between, boolean ascending) {
        @Nullable Object first = ascending ? between.lower() : between.upper();
        @Nullable Object last = ascending ? between.upper() : between.lower();
        OrderedBytes from =
                first == null
                        ? prefix.copy().addStartOf(between.kind(), ascending)
                        : prefix.copy().add(first, ascending);
        OrderedBytes to =
                last == null
                        ? prefix.copy().addEndOf(between.kind(), ascending)
                        : prefix.copy().add(last, ascending).addEnd();
        return new KeyRange(key(from), key(to));
    }

    private static Key key(OrderedBytes bytes) {
        return Key.ofBytes(bytes.bytes());
    }
}
