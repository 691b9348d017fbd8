package org.trivium.chaos;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.trivium.stack.launcher.Stack;

/** Ends one process after the other with kill -9 and starts it again. */
final class Killer {

    private static final int SHORTEST_PAUSE = 1_000;
    private static final int MORE_PAUSE = 4_000;
    private static final int LONGEST_ABSENCE = 3_000;

    private final Stack stack;
    private final Path logs;
    private final Random random;
    private final PrintStream out;
    private int kills;

    /**
     * @param logs where the log of each killed process is kept
     */
    Killer(Stack stack, Path logs, Random random, PrintStream out) {
        this.stack = stack;
        this.logs = logs;
        this.random = random;
        this.out = out;
    }

    /** Each process in turn, then random ones until the time is over; how many it were. */
    int work(Duration time) {
        Instant end = Instant.now().plus(time);
        List<String> components = stack.components();
        for (String component : components) {
            kill(component);
        }
        while (Instant.now().isBefore(end)) {
            kill(components.get(random.nextInt(components.size())));
        }
        return kills;
    }

    private void kill(String component) {
        pause(SHORTEST_PAUSE + random.nextInt(MORE_PAUSE));
        int absence = random.nextInt(LONGEST_ABSENCE);
        long pid = stack.pid(component);
        Instant begin = Instant.now();
        stack.kill(component);
        kills++;
        keepLog(component);
        pause(absence);
        stack.restart(component);
        out.printf(
                Locale.ROOT,
                "%3d  kill -9 of %-17s (process %d), serves again after %4.1f s%n",
                kills,
                component,
                pid,
                Duration.between(begin, Instant.now()).toMillis() / 1000.0);
    }

    private void keepLog(String component) {
        Path log = logs.resolve(component + ".log");
        try {
            if (Files.exists(log)) {
                Path kept = logs.resolve("killed/%03d-%s.log".formatted(kills, component));
                Files.createDirectories(kept.getParent());
                Files.copy(log, kept, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void pause(int millis) {
        LockSupport.parkNanos(Duration.ofMillis(millis).toNanos());
    }
}
