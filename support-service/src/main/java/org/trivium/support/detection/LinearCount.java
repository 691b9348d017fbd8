package org.trivium.support.detection;

/** Estimates how many distinct people a 128-bit map has seen (section 5). */
final class LinearCount {

    private static final double BITS = 128.0;

    private LinearCount() {}

    /** −128·ln(share of zero bits); a full map gives 128·ln 128. */
    static double of(long high, long low) {
        int zeros = 128 - Long.bitCount(high) - Long.bitCount(low);
        return zeros == 0 ? BITS * Math.log(BITS) : -BITS * Math.log(zeros / BITS);
    }
}
