package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a district knows of one leaf (section 8). */
final class LeafState extends Saved {

    final String name;
    final int place;

    /** First day with exposure, for a leaf that appeared midway. */
    final int start;

    LeafPriors priors;
    List<Target> defaults;

    /** Platform default of the whole district, tickets per standard school day. */
    double theta0;

    final Season season = new Season();
    final Pair[] phi = {Pair.NONE, Pair.NONE, Pair.NONE};
    final LeafIndex[] index = {LeafIndex.NONE, LeafIndex.NONE, LeafIndex.NONE};
    final FrozenExposures frozen = new FrozenExposures();

    /** Sums over the windows, until something that they rest on changes. */
    final @Nullable WindowExposure[] windows =
            new @Nullable WindowExposure[Parameters.WINDOWS.length];

    /** The leaf's site keys by seq; kept by {@link Keys}. */
    final List<KeyState> siteKeys = new ArrayList<>();

    private @Nullable KeyState district;

    LeafState(Changes changes, int place, int start, LeafPriors priors) {
        super(changes);
        this.name = priors.leaf();
        this.place = place;
        this.start = start;
        this.priors = priors;
        this.defaults = Target.parse(priors.defaultBranch());
    }

    void describe(LeafPriors given, double totalStaff) {
        priors = given;
        defaults = Target.parse(given.defaultBranch());
        season.start(given.priorStart());
        scale(totalStaff);
    }

    void scale(double totalStaff) {
        theta0 = priors.rate() * totalStaff;
        changed();
    }

    /** Season, heads or frozen exposures have changed. */
    void changed() {
        Arrays.fill(windows, null);
        touch();
    }

    void thaw() {
        frozen.clear();
        changed();
    }

    boolean neutral() {
        return priors.priorRate() == null;
    }

    double shift() {
        return priors.boundedShift();
    }

    /** Minutes that a remedy saves per ticket. */
    double worth() {
        return priors.effect() * priors.minutes();
    }

    /** Over-dispersion of site counts in a window (section 4.6). */
    double phi(int window) {
        Pair learnt = phi[window];
        double value =
                (Parameters.PHI_W * Parameters.PHI0 + learnt.seen())
                        / (Parameters.PHI_W + learnt.base());
        return Math.min(Parameters.PHI_MAX, Math.max(1.0, value));
    }

    KeyState district() {
        if (district == null) {
            throw new IllegalStateException("leaf %s has no district key".formatted(name));
        }
        return district;
    }

    void district(KeyState key) {
        district = key;
    }

    /** Drops a date's frozen exposure; only days up to {@code today} have a place. */
    void thaw(int day, int today) {
        Arrays.fill(windows, null);
        boolean held = day <= today && day > today - FrozenExposures.PLACES;
        if (held && !Double.isNaN(frozen.on(day))) {
            frozen.freeze(day, Double.NaN);
            touch();
        }
    }

    void forgetIndex() {
        Arrays.fill(index, LeafIndex.NONE);
    }

    @Override
    StateKind savedAs() {
        return StateKind.LEAF;
    }

    @Override
    String savedId() {
        return Integer.toString(place);
    }

    static LeafState read(DataInput in, Changes changes) throws IOException {
        int place = in.readInt();
        int start = in.readInt();
        LeafState leaf = new LeafState(changes, place, start, LeafPriorsCodec.read(in));
        leaf.theta0 = in.readDouble();
        leaf.season.start(leaf.priors.priorStart());
        leaf.season.read(in);
        for (int w = 0; w < leaf.phi.length; w++) {
            leaf.phi[w] = Pair.read(in);
            leaf.index[w] = LeafIndex.read(in);
        }
        leaf.frozen.read(in);
        return leaf;
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeInt(place);
        out.writeInt(start);
        LeafPriorsCodec.write(priors, out);
        out.writeDouble(theta0);
        season.write(out);
        for (int w = 0; w < phi.length; w++) {
            Pair.writeAll(out, new Pair[] {phi[w]});
            index[w].write(out);
        }
        frozen.write(out);
    }
}
