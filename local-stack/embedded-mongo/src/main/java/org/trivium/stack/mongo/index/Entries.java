package org.trivium.stack.mongo.index;

import java.util.Arrays;
import java.util.List;
import org.trivium.stack.mongo.bytes.Key;
import org.trivium.stack.mongo.bytes.OrderedBytes;

/**
 * What an index holds for one document.
 *
 * @param prefixes the values of the fields, without the key
 * @param exact whether the bytes sort exactly as the values do
 * @param odd whether every query must see the document
 */
record Entries(List<byte[]> prefixes, boolean exact, boolean odd) {

    static final Entries NONE = new Entries(List.of(), true, false);

    boolean isMultikey() {
        return prefixes.size() > 1;
    }

    static byte[] entry(byte[] prefix, Key key) {
        return new OrderedBytes(prefix).add(key).bytes();
    }

    boolean sameAs(Entries other) {
        return odd == other.odd
                && exact == other.exact
                && Arrays.deepEquals(prefixes.toArray(), other.prefixes.toArray());
    }
}
