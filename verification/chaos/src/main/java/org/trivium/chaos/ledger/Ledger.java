package org.trivium.chaos.ledger;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.trivium.chaos.ledger.Entry.Outcome;
import tools.jackson.databind.json.JsonMapper;

/** What clients were told, written down as they are told, in a file too: one JSON object a line. */
public final class Ledger implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();

    private final List<Entry> entries = new ArrayList<>();
    private final BufferedWriter file;

    public Ledger(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        this.file = Files.newBufferedWriter(file);
    }

    public synchronized void write(Entry entry) {
        entries.add(entry);
        try {
            file.write(JSON.writeValueAsString(entry));
            file.newLine();
            file.flush();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** How many requests there were and how they ended. */
    public synchronized String summary() {
        return "%d requests were sent %d times: %d acknowledged, %d refused, %d never answered; %d took more than one attempt."
                .formatted(
                        entries.size(),
                        entries.stream().mapToLong(Entry::attempts).sum(),
                        count(Outcome.ACKNOWLEDGED),
                        count(Outcome.REFUSED),
                        count(Outcome.UNKNOWN),
                        entries.stream().filter(entry -> entry.attempts() > 1).count());
    }

    private long count(Outcome outcome) {
        return entries.stream().filter(entry -> entry.is(outcome)).count();
    }

    @Override
    public synchronized void close() throws IOException {
        file.close();
    }
}
