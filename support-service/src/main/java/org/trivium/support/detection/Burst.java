package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** The fast lane of one key (section 6). */
final class Burst {

    final List<BurstEntry> log = new ArrayList<>(2);
    boolean open;

    /** Tickets at the last notice. */
    int notice;

    int lastDay;
    int lastMinute;

    static Burst read(DataInput in) throws IOException {
        Burst burst = new Burst();
        burst.open = in.readBoolean();
        burst.notice = in.readInt();
        burst.lastDay = in.readInt();
        burst.lastMinute = in.readInt();
        int count = in.readShort();
        for (int i = 0; i < count; i++) {
            burst.log.add(new BurstEntry(in.readInt(), in.readInt(), in.readInt(), in.readUTF()));
        }
        return burst;
    }

    /**
     * Appends a ticket of today and drops the oldest beyond {@code most}.
     *
     * <p>Only today's tickets are ever judged and no earlier day can follow, so those of other days
     * leave at once: a key that is saved then carries one day at most.
     */
    void add(BurstEntry entry, int most) {
        if (!log.isEmpty() && log.getFirst().day() != entry.day()) {
            log.clear();
        }
        log.add(entry);
        if (log.size() > most) {
            log.removeFirst();
        }
        if (entry.day() > lastDay || (entry.day() == lastDay && entry.minute() > lastMinute)) {
            lastDay = entry.day();
            lastMinute = entry.minute();
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeBoolean(open);
        out.writeInt(notice);
        out.writeInt(lastDay);
        out.writeInt(lastMinute);
        out.writeShort(log.size());
        for (BurstEntry entry : log) {
            out.writeInt(entry.day());
            out.writeInt(entry.minute());
            out.writeInt(entry.requester());
            out.writeUTF(entry.site());
        }
    }
}
