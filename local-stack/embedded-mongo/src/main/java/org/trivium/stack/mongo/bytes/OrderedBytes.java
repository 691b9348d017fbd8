package org.trivium.stack.mongo.bytes;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Writes values so that comparing the bytes compares the values: equal values give equal bytes, a
 * smaller value never gives greater bytes. {@link #isExact()} tells whether the order of the bytes
 * is the order of the values also where values are close (it is not for decimals, arrays and binary
 * data).
 */
public final class OrderedBytes {

    private static final int USUAL_SIZE = 48;
    private static final int FAR = 1 << 15;

    private byte[] bytes = new byte[USUAL_SIZE];
    private int size;
    private int flip;
    private boolean exact = true;

    /** Nothing yet. */
    public OrderedBytes() {}

    /** Goes on after what was written before. */
    public OrderedBytes(byte[] prefix) {
        bytes = Arrays.copyOf(prefix, prefix.length + USUAL_SIZE);
        size = prefix.length;
    }

    /** The same again, to go on in two ways. */
    public OrderedBytes copy() {
        OrderedBytes copy = new OrderedBytes(bytes());
        copy.exact = exact;
        return copy;
    }

    /** Adds what is greater than everything that can follow here. */
    public OrderedBytes addEnd() {
        flip = 0;
        put(0xFF);
        return this;
    }

    /** Adds what is not greater than any value of this kind that can follow here. */
    public OrderedBytes addStartOf(ValueKind kind, boolean ascending) {
        flip = ascending ? 0 : 0xFF;
        put(ascending ? kind.tag() : kind.tag() + 1);
        return this;
    }

    /** Adds what is greater than any value of this kind that can follow here. */
    public OrderedBytes addEndOf(ValueKind kind, boolean ascending) {
        flip = ascending ? 0 : 0xFF;
        put(ascending ? kind.tag() + 1 : kind.tag() - 1);
        return this;
    }

    /** Adds a value in ascending order. */
    public OrderedBytes add(@Nullable Object value) {
        return add(value, true);
    }

    /** Adds a value, in descending order if asked to. */
    public OrderedBytes add(@Nullable Object value, boolean ascending) {
        flip = ascending ? 0 : 0xFF;
        write(value);
        return this;
    }

    /** Adds a key, always in ascending order. */
    public OrderedBytes add(Key key) {
        flip = 0;
        for (byte each : key.bytes()) {
            put(each);
        }
        return this;
    }

    /** What was added so far. */
    public byte[] bytes() {
        return Arrays.copyOf(bytes, size);
    }

    /** Whether values that differ also differ, and in the right order, as bytes. */
    public boolean isExact() {
        return exact;
    }

    private void write(@Nullable Object value) {
        put(ValueKind.of(value).tag());
        switch (value) {
            case null -> {}
            case Missing missing -> {}
            case EmptyArray empty -> {}
            case MinKey min -> {}
            case MaxKey max -> {}
            case Number number -> writeNumber(number);
            case String text -> writeText(text);
            case Map<?, ?> document -> writeDocument(document);
            case UUID id -> {
                putLong(id.getMostSignificantBits());
                putLong(id.getLeastSignificantBits());
            }
            case ObjectId id -> writeAll(id.toByteArray());
            case Boolean truth -> put(truth ? 1 : 0);
            case Instant instant -> putLong(instant.toEpochMilli() ^ Long.MIN_VALUE);
            case Collection<?> elements -> writeElements(elements);
            default -> writeOther(value);
        }
    }

    private void writeNumber(Number number) {
        double rounded = number.doubleValue() + 0.0;
        long bits = Double.doubleToLongBits(rounded);
        putLong(bits < 0 ? ~bits : bits ^ Long.MIN_VALUE);
        // beyond 2^53 several longs share a double
        long rest = number instanceof Long whole ? whole - (long) rounded : 0;
        put((int) (rest + FAR) >> 8);
        put((int) (rest + FAR));
        exact &= number instanceof Long || number instanceof Integer || number instanceof Double;
    }

    /** One to three bytes a character keep the order of Java strings; zero ends the text. */
    private void writeText(String text) {
        for (int i = 0; i < text.length(); i++) {
            int c = text.charAt(i);
            if (c <= 1) {
                put(1);
                put(c + 1);
            } else if (c < 0x80) {
                put(c);
            } else if (c < 0x800) {
                put(0xC0 | (c >> 6));
                put(0x80 | (c & 0x3F));
            } else {
                put(0xE0 | (c >> 12));
                put(0x80 | ((c >> 6) & 0x3F));
                put(0x80 | (c & 0x3F));
            }
        }
        put(0);
    }

    private void writeDocument(Map<?, ?> document) {
        exact = false;
        document.forEach(
                (field, value) -> {
                    write(value);
                    writeText(field.toString());
                });
        put(0);
    }

    private void writeElements(Collection<?> elements) {
        exact = false;
        elements.forEach(this::write);
        put(0);
    }

    private void writeOther(Object value) {
        exact = false;
        byte[] bson = Bson.encode(new Document("", value));
        writeText(new String(bson, StandardCharsets.ISO_8859_1));
    }

    private void writeAll(byte[] all) {
        for (byte each : all) {
            put(each);
        }
    }

    private void putLong(long value) {
        for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            put((int) (value >>> shift));
        }
    }

    private void put(int value) {
        if (size == bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * size);
        }
        bytes[size++] = (byte) (value ^ flip);
    }
}
