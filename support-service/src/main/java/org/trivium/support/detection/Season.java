package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.EnumMap;
import java.util.Map;

/** A leaf's learnt factors of the parts of the school year (section 4.1). */
final class Season {

    private final Map<Cell, Double> priors = new EnumMap<>(Cell.class);
    private final Map<Cell, Pair> learnt = new EnumMap<>(Cell.class);

    void start(double priorStart) {
        for (Cell cell : Cell.values()) {
            priors.put(cell, cell.prior(priorStart));
        }
    }

    void add(Cell cell, double tickets, double exposure) {
        learnt.put(cell, of(cell).plus(tickets, exposure));
    }

    void fade(double keep) {
        learnt.replaceAll((cell, pair) -> pair.times(keep));
    }

    /** The heads have changed: exposure follows, tickets stay. */
    void rescale(double grown) {
        learnt.replaceAll((cell, pair) -> new Pair(pair.seen(), pair.base() * grown));
    }

    double factor(Cell cell) {
        double prior = priors.getOrDefault(cell, 1.0);
        double reference = referenceRate();
        if (reference == 0.0 || cell.isReference()) {
            return prior;
        }
        Pair seen = of(cell);
        return prior
                * (cell.weight() + seen.seen())
                / (cell.weight() + seen.base() * reference * prior);
    }

    /** Squared CV of the factor. */
    double variance(Cell cell) {
        if (cell.isReference()) {
            return Parameters.REF_V;
        }
        double tickets = referenceRate() > 0.0 ? of(cell).seen() : 0.0;
        return 1.0 / (cell.weight() + tickets);
    }

    void read(DataInput in) throws IOException {
        int count = in.readByte();
        for (int i = 0; i < count; i++) {
            learnt.put(Cell.valueOf(in.readUTF()), Pair.read(in));
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(learnt.size());
        for (Map.Entry<Cell, Pair> entry : learnt.entrySet()) {
            out.writeUTF(entry.getKey().name());
            Pair.writeAll(out, new Pair[] {entry.getValue()});
        }
    }

    /** Tickets per exposure in the reference cells; 0 while too few tell it. */
    private double referenceRate() {
        Pair sum = Pair.NONE;
        sum = sum.plus(of(Cell.FALL).seen(), of(Cell.FALL).base());
        sum = sum.plus(of(Cell.SPRING).seen(), of(Cell.SPRING).base());
        return sum.seen() >= Parameters.REF_MIN ? sum.seen() / sum.base() : 0.0;
    }

    private Pair of(Cell cell) {
        return learnt.getOrDefault(cell, Pair.NONE);
    }
}
