package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A site key's weekly 128-bit maps of who asked, for the chronic rule (section 5). */
final class RequesterMaps {

    private final List<WeekMap> weeks = new ArrayList<>(0);

    private record WeekMap(int week, long high, long low) {}

    void mark(int week, int requester) {
        long bit = 1L << (requester & 63);
        boolean upper = (requester & 64) != 0;
        for (int i = 0; i < weeks.size(); i++) {
            WeekMap map = weeks.get(i);
            if (map.week == week) {
                weeks.set(i, marked(map, upper, bit));
                return;
            }
        }
        weeks.add(marked(new WeekMap(week, 0, 0), upper, bit));
    }

    void dropBefore(int week) {
        weeks.removeIf(map -> map.week < week);
    }

    void clear() {
        weeks.clear();
    }

    /** Estimated distinct requesters of all weeks kept. */
    double people() {
        long high = 0;
        long low = 0;
        for (WeekMap map : weeks) {
            high |= map.high;
            low |= map.low;
        }
        return LinearCount.of(high, low);
    }

    void read(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            weeks.add(new WeekMap(in.readInt(), in.readLong(), in.readLong()));
        }
    }

    void write(DataOutput out) throws IOException {
        out.writeByte(weeks.size());
        for (WeekMap map : weeks) {
            out.writeInt(map.week);
            out.writeLong(map.high);
            out.writeLong(map.low);
        }
    }

    private static WeekMap marked(WeekMap map, boolean upper, long bit) {
        return upper
                ? new WeekMap(map.week, map.high | bit, map.low)
                : new WeekMap(map.week, map.high, map.low | bit);
    }
}
