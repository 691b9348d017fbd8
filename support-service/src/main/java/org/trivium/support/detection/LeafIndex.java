package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A leaf in the whole district as of the last closed day (section 4.3). */
record LeafIndex(int capped, double mu, double exposure) {

    static final LeafIndex NONE = new LeafIndex(0, 0.0, 0.0);

    static LeafIndex read(DataInput in) throws IOException {
        return new LeafIndex(in.readInt(), in.readDouble(), in.readDouble());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(capped);
        out.writeDouble(mu);
        out.writeDouble(exposure);
    }
}
