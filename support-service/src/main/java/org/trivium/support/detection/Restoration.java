package org.trivium.support.detection;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Puts a district's state together again from what was saved (section 13). */
final class Restoration {

    private final DistrictState state;
    private final StateSource source;

    private Restoration(String name, StateSource source) {
        this.state = new DistrictState(name, new Changes());
        this.source = source;
    }

    static DistrictState of(String name, StateSource source) {
        Restoration restoration = new Restoration(name, source);
        try {
            restoration.read();
        } catch (IOException e) {
            throw new UncheckedIOException("saved state of district %s is cut".formatted(name), e);
        }
        return restoration.state;
    }

    private interface Reader<T> {
        T read(DataInputStream in, Changes changes) throws IOException;
    }

    private void read() throws IOException {
        for (byte[] value : saved(StateKind.FIGURES)) {
            state.figures.read(open(value));
        }
        for (byte[] value : saved(StateKind.CALENDAR)) {
            state.calendar.restore(open(value));
        }
        state.sites.restore(all(StateKind.SITE, SiteState::read));
        state.leaves.restore(all(StateKind.LEAF, LeafState::read));
        List<byte[]> keys = saved(StateKind.KEY);
        keys.sort(Comparator.comparingInt(Restoration::seq));
        for (byte[] value : keys) {
            state.keys.restore(open(value), state.leaves);
        }
        List<LogPage> pages = all(StateKind.LOG, LogPage::read);
        pages.sort(Comparator.comparingInt(page -> page.number));
        pages.forEach(page -> state.keys.at(page.key).log.restore(page));
        all(StateKind.TICKET, Ticket::read).forEach(state.tickets::add);
        state.recurrences.restore(all(StateKind.RECURRENCE, Recurrence::read));
    }

    /** A key's place is the first number after the format. */
    private static int seq(byte[] value) {
        return ByteBuffer.wrap(value).getInt(1);
    }

    private List<byte[]> saved(StateKind kind) {
        List<byte[]> values = new ArrayList<>();
        source.each(kind, values::add);
        return values;
    }

    private <T> List<T> all(StateKind kind, Reader<T> reader) throws IOException {
        List<T> things = new ArrayList<>();
        for (byte[] value : saved(kind)) {
            things.add(reader.read(open(value), state.changes));
        }
        return things;
    }

    private static DataInputStream open(byte[] value) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(value));
        byte format = in.readByte();
        if (format != Saved.FORMAT) {
            throw new IOException("format %d is not known".formatted(format));
        }
        return in;
    }
}
