package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A leaf's exposures per day, frozen at their first use until the week's close (section 4.1). */
final class FrozenExposures {

    static final int PLACES = 42;

    private final double[] values = new double[PLACES];

    FrozenExposures() {
        clear();
    }

    /** NaN while the day has not been used. */
    double on(int day) {
        return values[Math.floorMod(day, PLACES)];
    }

    void freeze(int day, double exposure) {
        values[Math.floorMod(day, PLACES)] = exposure;
    }

    void clear() {
        Arrays.fill(values, Double.NaN);
    }

    void read(DataInput in) throws IOException {
        for (int place = 0; place < PLACES; place++) {
            values[place] = in.readDouble();
        }
    }

    void write(DataOutput out) throws IOException {
        for (double value : values) {
            out.writeDouble(value);
        }
    }
}
