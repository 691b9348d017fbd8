package org.trivium.stack.launcher.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Questions to the operating system about processes that may belong to another launcher. */
public final class Processes {

    private Processes() {}

    /**
     * The process of that number if it lives and began at that time; numbers are reused after a
     * restart of the machine.
     */
    public static Optional<ProcessHandle> living(long pid, Instant started) {
        return ProcessHandle.of(pid)
                .filter(Processes::alive)
                .filter(
                        process ->
                                process.info()
                                        .startInstant()
                                        .map(at -> near(at, started))
                                        .orElse(true));
    }

    /** False also for a dead process that nobody has collected yet. */
    static boolean alive(ProcessHandle process) {
        return process.isAlive() && !collectedByNobody(process.pid());
    }

    /** Memory that a process occupies now, in kilobytes. */
    public static OptionalLong residentKilobytes(long pid) {
        try {
            var ps =
                    new ProcessBuilder("ps", "-o", "rss=", "-p", Long.toString(pid))
                            .redirectErrorStream(true)
                            .start();
            var answer =
                    new String(ps.getInputStream().readAllBytes(), StandardCharsets.US_ASCII)
                            .strip();
            return answer.matches("\\d+")
                    ? OptionalLong.of(Long.parseLong(answer))
                    : OptionalLong.empty();
        } catch (IOException e) {
            return OptionalLong.empty();
        }
    }

    private static boolean near(Instant one, Instant other) {
        return Duration.between(one, other).abs().compareTo(Duration.ofSeconds(2)) < 0;
    }

    private static boolean collectedByNobody(long pid) {
        Path stat = Path.of("/proc/" + pid + "/stat");
        try {
            String line = Files.readString(stat, StandardCharsets.ISO_8859_1);
            return line.substring(line.lastIndexOf(')') + 1).strip().startsWith("Z");
        } catch (IOException e) {
            // no /proc here, or gone meanwhile: isAlive has the word
            return false;
        }
    }
}
