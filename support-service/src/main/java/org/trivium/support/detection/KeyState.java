package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The state of one key (section 8): a leaf at a site, in a group or in the district. */
final class KeyState extends Saved {

    static final int KEPT_WEEKS = Parameters.HISTORY_WEEKS - 5;
    static final int NEVER = 0;

    final int seq;
    final Level level;
    final String node;
    final LeafState leaf;

    /** Discounted tickets and exposure of the baseline. */
    double s;

    double e;
    final Ring ring = new Ring();
    final TicketLog log;
    final RequesterMaps people = new RequesterMaps();
    List<PushedWeek> weeks = new ArrayList<>(0);

    /** A bit per in-session week with a ticket, the newest lowest. */
    int active;

    /** −1 one person, 0 nothing, 1 to 3 the evidence level of an open signal. */
    int status;

    double calm;
    int closedAt = NEVER;
    int noticePeople;
    boolean chronic;
    double[] kinds = new double[6];
    @Nullable Burst burst;

    KeyState(Changes changes, int seq, Level level, String node, LeafState leaf) {
        super(changes);
        this.seq = seq;
        this.level = level;
        this.node = node;
        this.leaf = leaf;
        this.log = new TicketLog(changes, seq, level == Level.SITE);
    }

    int count(int day, int h) {
        return ring.count(day, h);
    }

    Burst burst() {
        if (burst == null) {
            burst = new Burst();
        }
        return burst;
    }

    boolean bursting() {
        return burst != null && burst.open;
    }

    void pushed(PushedWeek week) {
        weeks.add(week);
        if (weeks.size() > KEPT_WEEKS) {
            weeks.removeFirst();
        }
    }

    void fadeKinds(double keep) {
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] *= keep;
        }
        touch();
    }

    /** A pause empties everything but the baseline, the weeks shown and the last end. */
    void empty() {
        ring.clear();
        log.clear();
        people.clear();
        active = 0;
        burst = null;
        touch();
    }

    @Override
    StateKind savedAs() {
        return StateKind.KEY;
    }

    @Override
    String savedId() {
        return Integer.toString(seq);
    }

    void read(DataInput in) throws IOException {
        s = in.readDouble();
        e = in.readDouble();
        ring.read(in);
        people.read(in);
        active = in.readInt();
        status = in.readByte();
        calm = in.readDouble();
        closedAt = in.readInt();
        noticePeople = in.readInt();
        chronic = in.readBoolean();
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = in.readDouble();
        }
        int count = in.readByte();
        for (int i = 0; i < count; i++) {
            weeks.add(new PushedWeek(in.readInt(), in.readInt(), in.readDouble(), in.readDouble()));
        }
        log.continueAt(in.readInt());
        if (level == Level.SITE) {
            log.page().readEntries(in);
        }
        burst = in.readBoolean() ? Burst.read(in) : null;
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeInt(seq);
        out.writeUTF(level.name());
        out.writeUTF(node);
        out.writeUTF(leaf.name);
        out.writeDouble(s);
        out.writeDouble(e);
        ring.write(out);
        people.write(out);
        out.writeInt(active);
        out.writeByte(status);
        out.writeDouble(calm);
        out.writeInt(closedAt);
        out.writeInt(noticePeople);
        out.writeBoolean(chronic);
        for (double kind : kinds) {
            out.writeDouble(kind);
        }
        writeTail(out);
    }

    private void writeTail(DataOutput out) throws IOException {
        out.writeByte(weeks.size());
        for (PushedWeek week : weeks) {
            out.writeInt(week.monday());
            out.writeInt(week.count());
            out.writeDouble(week.mu());
            out.writeDouble(week.v());
        }
        out.writeInt(log.nextPage());
        if (level == Level.SITE) {
            log.page().writeEntries(out);
        }
        out.writeBoolean(burst != null);
        if (burst != null) {
            burst.write(out);
        }
    }
}
