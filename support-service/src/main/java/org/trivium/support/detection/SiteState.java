package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** What a district knows of one site: its size, its group, how active it is (section 4.2). */
final class SiteState extends Saved {

    final String name;
    final int place;
    double staff = 1.0;
    String group = "";

    /** All-leaf activity (S, E); null before the first ticket. */
    @Nullable Pair activity;

    SiteState(Changes changes, String name, int place) {
        super(changes);
        this.name = name;
        this.place = place;
    }

    void describe(double heads, String itsGroup) {
        staff = heads;
        group = itsGroup;
        touch();
    }

    static SiteState read(DataInput in, Changes changes) throws IOException {
        int place = in.readInt();
        SiteState site = new SiteState(changes, in.readUTF(), place);
        site.staff = in.readDouble();
        site.group = in.readUTF();
        site.activity = in.readBoolean() ? Pair.read(in) : null;
        return site;
    }

    void noteActivity() {
        if (activity == null) {
            activity = Pair.NONE;
            touch();
        }
    }

    void activity(Pair learnt) {
        activity = learnt;
        touch();
    }

    @Override
    StateKind savedAs() {
        return StateKind.SITE;
    }

    @Override
    String savedId() {
        return Integer.toString(place);
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeInt(place);
        out.writeUTF(name);
        out.writeDouble(staff);
        out.writeUTF(group);
        out.writeBoolean(activity != null);
        if (activity != null) {
            Pair.writeAll(out, new Pair[] {activity});
        }
    }
}
