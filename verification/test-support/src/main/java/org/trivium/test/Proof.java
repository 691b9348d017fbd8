package org.trivium.test;

import java.time.Duration;
import java.util.Random;

/**
 * How long the long proofs take: the system property {@code trivium.prove.scale} is 1 for all of it
 * and a tenth unless said otherwise; {@code trivium.prove.seed} makes chance repeatable.
 */
public final class Proof {

    private static final double SCALE =
            Double.parseDouble(System.getProperty("trivium.prove.scale", "0.1"));
    private static final long SEED = Long.getLong("trivium.prove.seed", 20260901L);

    private Proof() {}

    /** So many of the whole number, but never fewer than the least. */
    public static int scaled(int whole, int least) {
        return Math.max(least, Math.toIntExact(Math.round(whole * SCALE)));
    }

    /** So long of the whole time, but never shorter than the least. */
    public static Duration scaled(Duration whole, Duration least) {
        Duration scaled = Duration.ofMillis(Math.round(whole.toMillis() * SCALE));
        return scaled.compareTo(least) < 0 ? least : scaled;
    }

    /** Chance that is the same for the same seed. */
    public static Random chance() {
        return new Random(SEED);
    }

    /** What to say to see the same again. */
    public static String again() {
        return "-Dtrivium.prove.scale=%s -Dtrivium.prove.seed=%d".formatted(SCALE, SEED);
    }
}
