package org.trivium.support.detection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A counted ticket as a key's log keeps it: hashes only; no asset is 0, no model empty. */
record LogEntry(int day, int ticket, int requester, int asset, String model) {

    static LogEntry read(DataInput in) throws IOException {
        return new LogEntry(in.readInt(), in.readInt(), in.readInt(), in.readInt(), in.readUTF());
    }

    void write(DataOutput out) throws IOException {
        out.writeInt(day);
        out.writeInt(ticket);
        out.writeInt(requester);
        out.writeInt(asset);
        out.writeUTF(model);
    }
}
