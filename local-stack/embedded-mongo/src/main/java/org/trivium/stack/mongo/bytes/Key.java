package org.trivium.stack.mongo.bytes;

import de.bwaldvogel.mongo.backend.Missing;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Where a document is kept: its id as bytes that sort as MongoDB sorts ids. */
public final class Key implements Comparable<Key> {

    private final byte[] bytes;

    Key(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The key of a document with this id. */
    public static Key of(@Nullable Object id) {
        return new Key(new OrderedBytes().add(Missing.isNullOrMissing(id) ? null : id).bytes());
    }

    /** A key that needs not belong to any document: one end of a range. */
    public static Key ofBytes(byte[] bytes) {
        return new Key(bytes);
    }

    /** The bytes themselves; do not change them. */
    public byte[] bytes() {
        return bytes;
    }

    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }
}
