package org.trivium.stack.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A component that runs as a child of this program. */
public final class ComponentProcess {

    private static final Duration POLL = Duration.ofMillis(100);
    private final Component component;
    private final Process process;
    private final Path log;
    private final boolean recording;
    private final Instant started = Instant.now();

    private ComponentProcess(Component component, Process process, Path log, boolean recording) {
        this.component = component;
        this.process = process;
        this.log = log;
        this.recording = recording;
    }

    /**
     * Starts a component; its output goes to a file of its own, the one of the last run is kept
     * beside it.
     */
    static ComponentProcess start(
            Component component, AppFolder folder, Jvm jvm, Path logs, boolean useCache) {
        Path log = logs.resolve(component.name() + ".log");
        try {
            Files.createDirectories(logs);
            if (Files.exists(log)) {
                Files.move(
                        log,
                        logs.resolve(component.name() + ".log.1"),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            var builder =
                    new ProcessBuilder(jvm.command(component, folder, useCache))
                            .redirectErrorStream(true)
                            .redirectInput(new File("/dev/null"))
                            .redirectOutput(log.toFile());
            // glibc gives each thread its own arena, which costs some 40 MB per JVM
            builder.environment().put("MALLOC_ARENA_MAX", "2");
            boolean recording = useCache && !jvm.hasCache(folder);
            return new ComponentProcess(component, builder.start(), log, recording);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot start " + component.name(), e);
        }
    }

    public Component component() {
        return component;
    }

    public long pid() {
        return process.pid();
    }

    /** The process as others see it. */
    public ProcessHandle handle() {
        return process.toHandle();
    }

    /** Time since it was started. */
    public Duration age() {
        return Duration.between(started, Instant.now());
    }

    /** Runs something when it ends, whoever ends it. */
    public void onEnd(Runnable action) {
        var _ = process.onExit().thenRun(action);
    }

    public boolean alive() {
        return process.isAlive();
    }

    /** Where its output goes. */
    public Path log() {
        return log;
    }

    /** True if this run writes the cache that makes the next one faster, at its end. */
    public boolean recording() {
        return recording;
    }

    /** Waits until it serves. @return false if it ended or the time ran out */
    boolean awaitReady(Duration limit) throws InterruptedException {
        Instant deadline = Instant.now().plus(limit);
        while (process.isAlive() && Instant.now().isBefore(deadline)) {
            if (component.probe().ready()) {
                return true;
            }
            process.waitFor(POLL.toMillis(), TimeUnit.MILLISECONDS);
        }
        return false;
    }

    /** Asks it to end, in its own time. */
    void askToStop() {
        process.destroy();
    }

    /** Ends it at once, as a crash would, with whatever it started itself. */
    void kill() {
        var children = process.descendants().toList();
        process.destroyForcibly();
        children.forEach(ProcessHandle::destroyForcibly);
    }

    /** Waits for its end. @return false if it still runs after that time */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return process.waitFor(Math.max(0, limit.toMillis()), TimeUnit.MILLISECONDS);
    }

    /** The last lines it wrote. */
    public List<String> lastLines(int count) {
        try {
            var lines =
                    new String(Files.readAllBytes(log), StandardCharsets.UTF_8).lines().toList();
            return lines.subList(Math.max(0, lines.size() - count), lines.size());
        } catch (IOException e) {
            return List.of();
        }
    }
}
