package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/**
 * A key's tickets per day from Monday of four weeks ago until today (section 8).
 *
 * <p>At most 36 of the 42 places are in use, so a day of that span never meets another's place.
 */
final class Ring {

    private static final int PLACES = 42;

    private final int[] counts = new int[PLACES];
    private int sum;

    int on(int day) {
        return counts[Math.floorMod(day, PLACES)];
    }

    /** Tickets of the {@code h} days that end with {@code day}; none before any day was closed. */
    int count(int day, int h) {
        if (sum == 0 || day <= 0) {
            return 0;
        }
        int tickets = 0;
        for (int d = day - h + 1; d <= day; d++) {
            tickets += on(d);
        }
        return tickets;
    }

    void add(int day, int tickets) {
        int before = on(day);
        int after = Math.max(0, before + tickets);
        counts[Math.floorMod(day, PLACES)] = after;
        sum += after - before;
    }

    void clearWeek(int monday) {
        for (int day = monday; day < monday + 7; day++) {
            add(day, -on(day));
        }
    }

    void clear() {
        Arrays.fill(counts, 0);
        sum = 0;
    }

    void read(DataInput in) throws IOException {
        int used = in.readByte();
        for (int i = 0; i < used; i++) {
            add(in.readByte(), in.readInt());
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeByte((int) Arrays.stream(counts).filter(count -> count != 0).count());
        for (int place = 0; place < PLACES; place++) {
            if (counts[place] != 0) {
                out.writeByte(place);
                out.writeInt(counts[place]);
            }
        }
    }
}
