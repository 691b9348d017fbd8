package org.trivium.stack.launcher;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.trivium.stack.launcher.RunRecord.Role;

/** Stops the components of a stack that another program started. */
public final class Shutdown {

    /** Enough for components that write a start-up cache at their end. */
    private static final Duration LIMIT = Duration.ofSeconds(130);

    private static final long POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(100);
    private final RunRecord record;
    private final Watcher watcher;

    public Shutdown(Path home, Watcher watcher) {
        this.record = new RunRecord(home);
        this.watcher = watcher;
    }

    /** Stops all that lives, the services before the stores. @return how many there were */
    public int run() {
        var all = record.living();
        // a launcher that lives stops the rest itself
        for (var role : List.of(Role.LAUNCHER, Role.SERVICE, Role.STORE)) {
            stop(record.living().stream().filter(entry -> entry.role() == role).toList());
        }
        record.clear();
        return all.size();
    }

    private void stop(List<RunRecord.Entry> entries) {
        entries.forEach(entry -> entry.process().ifPresent(ProcessHandle::destroy));
        Together.each(entries, this::awaitEnd);
    }

    private void awaitEnd(RunRecord.Entry entry) {
        Instant deadline = Instant.now().plus(LIMIT);
        while (entry.process().isPresent() && Instant.now().isBefore(deadline)) {
            LockSupport.parkNanos(POLL_NANOS);
        }
        var still = entry.process();
        still.ifPresent(Shutdown::kill);
        watcher.stopped(entry.name(), still.isEmpty());
    }

    private static void kill(ProcessHandle process) {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }
}
