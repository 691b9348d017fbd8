package org.trivium.starter.id;

import java.security.SecureRandom;
import java.util.UUID;
import java.util.function.LongSupplier;

/**
 * UUIDv7 of RFC 9562, each above all earlier ones whatever the clock does: while it stands still or
 * has jumped back, time is taken to stand still and the random part counts on in random steps.
 */
final class AscendingIds {

    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000_0000_0000_0000L;

    /** Bits of the low half, after the variant. */
    private static final long LOW = 0x3FFF_FFFF_FFFF_FFFFL;

    /** Bits of the high half, after the version; a fresh one leaves the uppermost for counting. */
    private static final int HIGH = 0xFFF;

    private static final int FRESH = 0x7FF;

    private final LongSupplier millis;
    private final SecureRandom random = new SecureRandom();
    private long time = -1;
    private int high;
    private long low;

    /**
     * @param millis the clock, in milliseconds since 1970
     */
    AscendingIds(LongSupplier millis) {
        this.millis = millis;
    }

    synchronized UUID next() {
        long now = millis.getAsLong();
        if (now > time) {
            begin(now);
        } else {
            low += 1 + (random.nextInt() & 0xFFFF_FFFFL);
            if (low > LOW) {
                low &= LOW;
                high++;
            }
            if (high > HIGH) {
                begin(time + 1);
            }
        }
        return new UUID((time << 16) | VERSION_7 | high, VARIANT | low);
    }

    private void begin(long at) {
        time = at;
        high = random.nextInt() & FRESH;
        low = random.nextLong() & LOW;
    }
}
