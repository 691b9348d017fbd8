package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.UUID;

/**
 * Ids of imported tickets: UUIDv7 of the moment they were opened, with their source and number
 * where others are random, so that telling the same row twice cannot make two tickets.
 */
final class TicketIds {

    private TicketIds() {}

    static String of(String district, String source, String number, Instant opened) {
        try {
            String name = "%s|%s|%s".formatted(district, source, number);
            ByteBuffer hash =
                    ByteBuffer.wrap(
                            MessageDigest.getInstance("SHA-256").digest(name.getBytes(UTF_8)));
            long high = (opened.toEpochMilli() << 16) | 0x7000L | (hash.getLong() & 0xFFFL);
            long low = (hash.getLong() & 0x3FFF_FFFF_FFFF_FFFFL) | 0x8000_0000_0000_0000L;
            return new UUID(high, low).toString();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
