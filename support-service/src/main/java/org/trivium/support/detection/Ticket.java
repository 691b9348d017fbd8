package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * What is remembered of a ticket until it is forgotten (section 8); people and assets as hashes.
 */
final class Ticket extends Saved {

    final String id;
    final int minute;
    final String site;

    /** The ticket as a log keeps it; its day is the ticket's own. */
    final LogEntry entry;

    String leaf = "";
    boolean counted;
    boolean merged;
    @Nullable Kind confirmed;

    Ticket(Changes changes, String id, String site, int minute, LogEntry entry) {
        super(changes);
        this.id = id;
        this.site = site;
        this.minute = minute;
        this.entry = entry;
    }

    static Ticket read(DataInput in, Changes changes) throws IOException {
        String id = in.readUTF();
        String site = in.readUTF().intern();
        Ticket ticket = new Ticket(changes, id, site, in.readInt(), LogEntry.read(in));
        ticket.leaf = in.readUTF().intern();
        ticket.counted = in.readBoolean();
        ticket.merged = in.readBoolean();
        int kind = in.readByte();
        ticket.confirmed = kind < 0 ? null : Kind.ALL.get(kind);
        return ticket;
    }

    int day() {
        return entry.day();
    }

    boolean judged() {
        return counted && !merged;
    }

    BurstEntry burstEntry() {
        return new BurstEntry(entry.day(), minute, entry.requester(), site);
    }

    @Override
    StateKind savedAs() {
        return StateKind.TICKET;
    }

    @Override
    String savedId() {
        return id;
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeUTF(id);
        out.writeUTF(site);
        out.writeInt(minute);
        entry.write(out);
        out.writeUTF(leaf);
        out.writeBoolean(counted);
        out.writeBoolean(merged);
        out.writeByte(confirmed == null ? -1 : confirmed.slot());
    }
}
