package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Saves a leaf's priors with its state. */
final class LeafPriorsCodec {

    private LeafPriorsCodec() {}

    static LeafPriors read(DataInput in) throws IOException {
        String leaf = in.readUTF();
        Double rate = in.readBoolean() ? (Double) in.readDouble() : null;
        double start = in.readDouble();
        List<Double> kinds = new ArrayList<>();
        for (int i = 0; i < Kind.ALL.size(); i++) {
            kinds.add(in.readDouble());
        }
        return new LeafPriors(
                leaf,
                rate,
                start,
                kinds,
                in.readUTF(),
                in.readBoolean(),
                in.readDouble(),
                in.readDouble(),
                in.readDouble());
    }

    static void write(LeafPriors priors, DataOutput out) throws IOException {
        out.writeUTF(priors.leaf());
        Double rate = priors.priorRate();
        out.writeBoolean(rate != null);
        if (rate != null) {
            out.writeDouble(rate);
        }
        out.writeDouble(priors.priorStart());
        for (double kind : priors.kinds()) {
            out.writeDouble(kind);
        }
        out.writeUTF(priors.defaultBranch());
        out.writeBoolean(priors.restricted());
        out.writeDouble(priors.shift());
        out.writeDouble(priors.effect());
        out.writeDouble(priors.minutes());
    }
}
