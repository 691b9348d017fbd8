package org.trivium.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.trivium.stack.launcher.process.Processes;

/**
 * The file that remembers what was started, so that another launcher can find and stop it; one line
 * per process: role, name, process id, start in epoch milliseconds, port.
 */
public final class RunRecord {

    private static final String LAUNCHER = "launcher";

    private final Path file;

    public RunRecord(Path home) {
        this.file = home.resolve("run/components");
    }

    /** What a process is for: stores stop after the services that need them. */
    public enum Role {
        LAUNCHER,
        STORE,
        SERVICE
    }

    /** One started process. */
    public record Entry(Role role, String name, long pid, Instant started, int port) {

        static Entry of(Role role, String name, ProcessHandle process, int port) {
            var started = process.info().startInstant().orElseGet(Instant::now);
            return new Entry(role, name, process.pid(), started, port);
        }

        static Entry launcher() {
            return of(Role.LAUNCHER, LAUNCHER, ProcessHandle.current(), 0);
        }

        /** The process, if it still lives. */
        public Optional<ProcessHandle> process() {
            return Processes.living(pid, started);
        }

        private String line() {
            return "%s %s %d %d %d".formatted(role, name, pid, started.toEpochMilli(), port);
        }

        private static Entry parse(String line) {
            String[] words = line.split(" ", -1);
            return new Entry(
                    Role.valueOf(words[0]),
                    words[1],
                    Long.parseLong(words[2]),
                    Instant.ofEpochMilli(Long.parseLong(words[3])),
                    Integer.parseInt(words[4]));
        }
    }

    /** What was started last, alive or not, in the order of starting. */
    public List<Entry> entries() {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream().map(Entry::parse).toList()
                    : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What was started and still lives. */
    public List<Entry> living() {
        return entries().stream().filter(entry -> entry.process().isPresent()).toList();
    }

    /** Remembers a process; one of the same name is replaced. */
    synchronized void add(Entry entry) {
        var entries = new ArrayList<>(entries());
        entries.removeIf(other -> other.name().equals(entry.name()));
        entries.add(entry);
        write(entries);
    }

    synchronized void remove(String name) {
        var entries = new ArrayList<>(entries());
        entries.removeIf(other -> other.name().equals(name));
        write(entries);
    }

    void removeLauncher() {
        remove(LAUNCHER);
    }

    /** Forgets everything. */
    public synchronized void clear() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(List<Entry> entries) {
        try {
            Files.createDirectories(file.getParent());
            Path fresh = file.resolveSibling("components.new");
            Files.write(fresh, entries.stream().map(Entry::line).toList());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
