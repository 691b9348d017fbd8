package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** At most 64 entries of a log; a ticket then rewrites one page, not four weeks (section 13). */
final class LogPage extends Saved {

    static final int ENTRIES = 64;

    final int key;
    final int number;
    final List<LogEntry> entries = new ArrayList<>(2);

    LogPage(Changes changes, int key, int number) {
        super(changes);
        this.key = key;
        this.number = number;
    }

    static LogPage read(DataInput in, Changes changes) throws IOException {
        LogPage page = new LogPage(changes, in.readInt(), in.readInt());
        page.readEntries(in);
        return page;
    }

    void readEntries(DataInput in) throws IOException {
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            entries.add(LogEntry.read(in));
        }
    }

    void writeEntries(DataOutput out) throws IOException {
        out.writeByte(entries.size());
        for (LogEntry entry : entries) {
            entry.write(out);
        }
    }

    @Override
    StateKind savedAs() {
        return StateKind.LOG;
    }

    @Override
    String savedId() {
        return key + "/" + number;
    }

    @Override
    void write(DataOutput out) throws IOException {
        out.writeInt(key);
        out.writeInt(number);
        writeEntries(out);
    }
}
