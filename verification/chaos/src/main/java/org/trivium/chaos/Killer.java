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
import java.util.stream.IntStream;
import org.trivium.stack.launcher.Stack;

/** Ends one process after the other with kill -9 and starts it again. */
final class Killer {

    private static final int SHORTEST_PAUSE = 1_000;
    private static final int MORE_PAUSE = 4_000;
    private static final int LONGEST_ABSENCE = 3_000;

    /** One time in so many. */
    private static final int TWO_AT_ONCE = 4;

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

    /** Each process in turn, then random ones until the time is over; returns how many it were. */
    int work(Duration time) {
        Instant end = Instant.now().plus(time);
        stack.components().forEach(component -> kill(List.of(component)));
        while (Instant.now().isBefore(end)) {
            kill(victims());
        }
        return kills;
    }

    /** One, or now and then two at once, in the order in which they are to be started again. */
    private List<String> victims() {
        List<String> all = stack.components();
        int first = random.nextInt(all.size());
        int second = random.nextInt(TWO_AT_ONCE) == 0 ? random.nextInt(all.size()) : first;
        return IntStream.of(first, second).distinct().sorted().mapToObj(all::get).toList();
    }

    private void kill(List<String> victims) {
        pause(SHORTEST_PAUSE + random.nextInt(MORE_PAUSE));
        int absence = random.nextInt(LONGEST_ABSENCE);
        Instant begin = Instant.now();
        for (String victim : victims) {
            kills++;
            out.printf("%3d  kill -9 of %s, process %d%n", kills, victim, stack.pid(victim));
            stack.kill(victim);
            keepLog(victim);
        }
        pause(absence);
        victims.forEach(stack::restart);
        out.printf(
                Locale.ROOT,
                "     serves again after %.1f s%n",
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
