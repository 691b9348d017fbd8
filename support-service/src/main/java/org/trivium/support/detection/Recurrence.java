package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A key and a flavour from emergence to resolution and back (section 11). */
final class Recurrence extends Saved {

    final String id;
    final int key;
    final Flavour flavour;

    /** Day of the first emergence. */
    final int opened;

    /** Orders emergences; a relapse takes a new place. */
    long place;

    boolean alive;
    @Nullable RecurrenceState state;
    int version;
    int published;
    int count;
    int closed;

    Recurrence(Changes changes, String id, int key, Flavour flavour, int opened) {
        super(changes);
        this.id = id;
        this.key = key;
        this.flavour = flavour;
        this.opened = opened;
    }

    static Recurrence read(DataInput in, Changes changes) throws IOException {
        String id = in.readUTF();
        int key = in.readInt();
        Recurrence read =
                new Recurrence(changes, id, key, Flavour.valueOf(in.readUTF()), in.readInt());
        read.place = in.readLong();
        read.alive = in.readBoolean();
        read.state = in.readBoolean() ? RecurrenceState.valueOf(in.readUTF()) : null;
        read.version = in.readInt();
        read.published = in.readInt();
        read.count = in.readInt();
        read.closed = in.readInt();
        return read;
    }

    @Override
    StateKind savedAs() {
        return StateKind.RECURRENCE;
    }

    /** A key has at most one recurrence of a flavour, alive or remembered. */
    @Override
    String savedId() {
        return key + "/" + flavour.published();
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeUTF(id);
        out.writeInt(key);
        out.writeUTF(flavour.name());
        out.writeInt(opened);
        out.writeLong(place);
        out.writeBoolean(alive);
        out.writeBoolean(state != null);
        if (state != null) {
            out.writeUTF(state.name());
        }
        out.writeInt(version);
        out.writeInt(published);
        out.writeInt(count);
        out.writeInt(closed);
    }
}
