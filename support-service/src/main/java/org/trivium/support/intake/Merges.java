package org.trivium.support.intake;

import java.util.Arrays;
import java.util.function.Consumer;

/**
 * Which rows of a file are merged into numbers that must come in with it, 48 bytes a row. Those
 * merged into tickets that are known already are not kept.
 */
final class Merges {

    private static final int LONGS = 6;
    private static final int STEP_BITS = 8;

    private final Numbers numbers;
    private long[] kept = new long[LONGS * 16];
    private int size;

    Merges(Numbers numbers) {
        this.numbers = numbers;
    }

    void add(Row row, String into) {
        if (size * LONGS == kept.length) {
            kept = Arrays.copyOf(kept, kept.length * 2);
        }
        Fingerprint own = Fingerprint.of(row.need(Field.NUMBER));
        Fingerprint other = Fingerprint.of(into);
        long last = ((long) row.nr() << STEP_BITS) | row.pending().size();
        long[] entry = {own.high(), own.low(), other.high(), other.low(), row.line(), last};
        System.arraycopy(entry, 0, kept, size++ * LONGS, LONGS);
    }

    /** Hands over, and refuses, the rows whose other half does not come in; then theirs, too. */
    void loose(Consumer<Loose> reader) {
        boolean more = true;
        while (more) {
            more = false;
            for (int i = 0; i < size * LONGS; i += LONGS) {
                Fingerprint own = new Fingerprint(kept[i], kept[i + 1]);
                Fingerprint into = new Fingerprint(kept[i + 2], kept[i + 3]);
                if (!numbers.comesIn(into) && numbers.comesIn(own)) {
                    numbers.refuse(own);
                    reader.accept(loose(i));
                    more = true;
                }
            }
        }
    }

    private Loose loose(int at) {
        long last = kept[at + 5];
        return new Loose((int) (last >> STEP_BITS), kept[at + 4], (int) last & 0xFF);
    }

    /** A row that is merged into nothing. */
    record Loose(int nr, long line, int steps) {}
}
