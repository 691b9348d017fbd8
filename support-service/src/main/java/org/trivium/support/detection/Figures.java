package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;

/** A district's stream time, counters and what it has learnt as a whole (section 8). */
final class Figures extends Saved {

    static final int NO_DAY = 0;
    private static final int WINDOWS = Parameters.WINDOWS.length;

    int day = NO_DAY;
    int minute;
    int start = NO_DAY;

    /** Numbers recurrences; alone survives a restart. */
    int serial;

    /** Counts emergences and relapses, to keep their order. */
    long emergences;

    int indexDay;

    /** Tickets and expectation of all leaves per window, as of the last closed day. */
    Pair[] index = new Pair[WINDOWS];

    /** Weekday factors: tickets, and what the prior alone would expect. */
    Pair[] weekdays = new Pair[7];

    private Pair[] kappa = new Pair[2 * WINDOWS];

    Figures(Changes changes) {
        super(changes);
        Arrays.fill(index, Pair.NONE);
        Arrays.fill(weekdays, Pair.NONE);
        Arrays.fill(kappa, Pair.NONE);
    }

    boolean started() {
        return day != NO_DAY;
    }

    /** Monday of the oldest week that is not yet pushed into the baselines. */
    int oldestRingDay() {
        return Days.mondayOf(day) - 28;
    }

    double weekdayFactor(int weekday) {
        Pair learnt = weekdays[weekday];
        return Parameters.DOW_PRIOR[weekday]
                * (Parameters.DOW_W + learnt.seen())
                / (Parameters.DOW_W + learnt.base());
    }

    /** Extra squared CV of group and district counts (section 4.4). */
    double kappa(Level level, int window) {
        if (level == Level.SITE) {
            return 0.0;
        }
        Pair learnt = kappa[slot(level, window)];
        return Math.max(
                0.0,
                (Parameters.KAPPA_W * Parameters.KAPPA0 + learnt.seen())
                        / (Parameters.KAPPA_W + learnt.base()));
    }

    void learnKappa(Level level, int window, Pair fresh) {
        int slot = slot(level, window);
        kappa[slot] = kappa[slot].times(Parameters.LEARN_KEEP).plus(fresh.seen(), fresh.base());
        touch();
    }

    void forgetIndex() {
        Arrays.fill(index, Pair.NONE);
        indexDay = 0;
    }

    @Override
    StateKind savedAs() {
        return StateKind.FIGURES;
    }

    @Override
    String savedId() {
        return "0";
    }

    void read(DataInput in) throws IOException {
        day = in.readInt();
        minute = in.readInt();
        start = in.readInt();
        serial = in.readInt();
        emergences = in.readLong();
        indexDay = in.readInt();
        index = Pair.readAll(in, index.length);
        weekdays = Pair.readAll(in, weekdays.length);
        kappa = Pair.readAll(in, kappa.length);
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeInt(day);
        out.writeInt(minute);
        out.writeInt(start);
        out.writeInt(serial);
        out.writeLong(emergences);
        out.writeInt(indexDay);
        Pair.writeAll(out, index);
        Pair.writeAll(out, weekdays);
        Pair.writeAll(out, kappa);
    }

    private static int slot(Level level, int window) {
        return level == Level.GROUP ? window : WINDOWS + window;
    }
}
