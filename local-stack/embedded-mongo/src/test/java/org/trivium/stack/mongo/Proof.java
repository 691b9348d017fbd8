package org.trivium.stack.mongo;

import java.util.Random;

/** How long a proof runs and from which seed; a tenth of it unless told otherwise. */
final class Proof {

    private static final double SCALE =
            Double.parseDouble(System.getProperty("trivium.prove.scale", "0.1"));
    private static final long SEED = Long.getLong("trivium.prove.seed", 20260901L);

    private Proof() {}

    /** The part of the full length that this run is asked for, one at least. */
    static int partOf(int full) {
        return Math.max(1, (int) Math.round(full * SCALE));
    }

    /** A source of its own for each purpose, the same in every run with the same seed. */
    static Random random(String purpose) {
        return new Random(SEED ^ purpose.hashCode());
    }

    /** What a failure must name so that it can be repeated. */
    static String repeat() {
        return "-Dtrivium.prove.scale=%s -Dtrivium.prove.seed=%d".formatted(SCALE, SEED);
    }
}
