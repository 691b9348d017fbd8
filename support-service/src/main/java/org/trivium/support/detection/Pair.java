package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** Two sums that are learnt together: what was seen and what it is measured against. */
record Pair(double seen, double base) {

    static final Pair NONE = new Pair(0.0, 0.0);

    static Pair read(DataInput in) throws IOException {
        return new Pair(in.readDouble(), in.readDouble());
    }

    static Pair[] readAll(DataInput in, int count) throws IOException {
        Pair[] pairs = new Pair[count];
        for (int i = 0; i < count; i++) {
            pairs[i] = read(in);
        }
        return pairs;
    }

    static void writeAll(DataOutput out, Pair[] pairs) throws IOException {
        for (Pair pair : pairs) {
            out.writeDouble(pair.seen);
            out.writeDouble(pair.base);
        }
    }

    Pair plus(double moreSeen, double moreBase) {
        return new Pair(seen + moreSeen, base + moreBase);
    }

    Pair times(double factor) {
        return new Pair(seen * factor, base * factor);
    }
}
