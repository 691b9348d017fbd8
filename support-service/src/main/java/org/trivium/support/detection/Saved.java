package org.trivium.support.detection;

import java.io.ByteArrayOutputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A part of the state that is saved by itself; whoever changes it says so with {@link #touch}. */
abstract class Saved {

    static final byte FORMAT = 1;

    private final Changes changes;
    private boolean waiting;
    private boolean gone;

    Saved(Changes changes) {
        this.changes = changes;
    }

    abstract StateKind savedAs();

    abstract String savedId();

    abstract void write(DataOutput out) throws IOException;

    final void touch() {
        if (!waiting) {
            waiting = true;
            changes.add(this);
        }
    }

    final void remove() {
        gone = true;
        touch();
    }

    final void save(StateSink sink) {
        waiting = false;
        if (gone) {
            sink.delete(savedAs(), savedId());
        } else {
            sink.put(savedAs(), savedId(), bytes());
        }
    }

    private byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out);
        } catch (IOException e) {
            throw new UncheckedIOException("memory does not fail", e);
        }
        return bytes.toByteArray();
    }
}
