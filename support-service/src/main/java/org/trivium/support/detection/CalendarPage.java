package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** 32 days of a school calendar. */
final class CalendarPage extends Saved {

    private static final int DAYS = 32;

    private final int number;
    private final @Nullable SchoolDay[] days = new @Nullable SchoolDay[DAYS];

    CalendarPage(Changes changes, int number) {
        super(changes);
        this.number = number;
    }

    static CalendarPage read(DataInput in, Changes changes) throws IOException {
        CalendarPage page = new CalendarPage(changes, in.readInt());
        for (int i = 0; i < DAYS; i++) {
            if (in.readBoolean()) {
                page.days[i] =
                        new SchoolDay(
                                in.readDouble(), Cell.valueOf(in.readUTF()), in.readBoolean());
            }
        }
        return page;
    }

    static int numberOf(int day) {
        return Math.floorDiv(day, DAYS);
    }

    int number() {
        return number;
    }

    @Nullable SchoolDay get(int day) {
        return days[Math.floorMod(day, DAYS)];
    }

    void set(int day, SchoolDay what) {
        if (!what.equals(get(day))) {
            days[Math.floorMod(day, DAYS)] = what;
            touch();
        }
    }

    @Override
    StateKind savedAs() {
        return StateKind.CALENDAR;
    }

    @Override
    String savedId() {
        return Integer.toString(number);
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeInt(number);
        for (SchoolDay day : days) {
            out.writeBoolean(day != null);
            if (day != null) {
                out.writeDouble(day.exposure());
                out.writeUTF(day.cell().name());
                out.writeBoolean(day.inSession());
            }
        }
    }
}
