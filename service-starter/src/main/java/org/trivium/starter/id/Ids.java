package org.trivium.starter.id;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Makes UUIDv7, ascending in an instance whatever its clock does, and name-based ids for what must
 * come out the same again.
 */
public final class Ids {

    private static final AscendingIds ASCENDING = new AscendingIds(System::currentTimeMillis);

    private Ids() {}

    /** A new UUIDv7, later in order than all earlier ones of this instance. */
    public static String next() {
        return ASCENDING.next().toString();
    }

    /** The smallest UUIDv7 of an instant, to compare with. */
    public static String lowest(Instant at) {
        return new UUID((at.toEpochMilli() << 16) | 0x7000L, 0x8000_0000_0000_0000L).toString();
    }

    /** When a UUIDv7 was made, to the millisecond. */
    public static Instant timeOf(String id) {
        return Instant.ofEpochMilli(UUID.fromString(id).getMostSignificantBits() >>> 16);
    }

    /** The same id for the same name, as version 8 of RFC 9562 over SHA-256. */
    public static String named(String name) {
        ByteBuffer hash = hash(name);
        return id((hash.getLong() & ~0xF000L) | 0x8000L, hash.getLong());
    }

    /** The same UUIDv7 of the same millisecond for the same UUIDv7 and number. */
    public static String derived(String id, int number) {
        ByteBuffer hash = hash(id + "|" + number);
        long time = UUID.fromString(id).getMostSignificantBits() & ~0xFFFFL;
        return id(time | 0x7000L | (hash.getLong() & 0xFFFL), hash.getLong());
    }

    private static String id(long high, long low) {
        return new UUID(high, (low & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L).toString();
    }

    private static ByteBuffer hash(String name) {
        try {
            return ByteBuffer.wrap(
                    MessageDigest.getInstance("SHA-256")
                            .digest(name.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
