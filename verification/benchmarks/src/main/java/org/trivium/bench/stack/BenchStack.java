package org.trivium.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.trivium.stack.launcher.Ports;
import org.trivium.stack.launcher.StackSettings;
import org.trivium.stack.launcher.Watcher;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.Passes;

/**
 * The whole stack as {@code ./trivium up} starts it, empty, on free ports and in a folder of its
 * own; closing it ends every process and removes the folder, but for the logs, which the project's
 * folder {@code .trivium/bench} keeps, one folder for each figure.
 */
final class BenchStack implements AutoCloseable {

    private final String figure;
    private final Path home;
    private final org.trivium.stack.launcher.Stack stack;

    private BenchStack(String figure, Path home, org.trivium.stack.launcher.Stack stack) {
        this.figure = figure;
        this.home = home;
        this.stack = stack;
    }

    /** Starts it; the system property {@code trivium.project} names the project's folder. */
    static BenchStack start(String figure) throws IOException {
        Path home = Files.createTempDirectory("trivium-bench");
        StackSettings settings = StackSettings.apart(project(), home).withDistricts("bench");
        BenchStack stack =
                new BenchStack(
                        figure,
                        home,
                        org.trivium.stack.launcher.Stack.start(settings, Watcher.SILENT));
        Runtime.getRuntime().addShutdownHook(new Thread(stack::close, "bench-stop"));
        return stack;
    }

    private static Path project() {
        return Path.of(System.getProperty("trivium.project", "."));
    }

    Door door(String district) {
        return stack.door().inDistrict(district);
    }

    /** A client of a district. */
    Visitor visitor(String district) {
        return new Visitor(() -> stack.passes().of(Passes.client(district)));
    }

    Ports ports() {
        return stack.ports();
    }

    String broker() {
        return "127.0.0.1:" + stack.ports().kafka();
    }

    /** Processor time of each component since it was started, in milliseconds. */
    Cpu cpu() throws IOException {
        Map<String, Long> millis = new LinkedHashMap<>();
        for (String component : stack.components()) {
            millis.put(component, Cpu.millis(stack.pid(component)));
        }
        return new Cpu(millis);
    }

    /** Also at the program's end, whatever ends it. */
    @Override
    public synchronized void close() {
        stack.close();
        if (!Files.exists(home)) {
            return;
        }
        keepLogs();
        deleteAll(home);
    }

    private void keepLogs() {
        Path kept = project().resolve(".trivium/bench").resolve(figure);
        deleteAll(kept);
        try (Stream<Path> logs = Files.list(home.resolve("logs"))) {
            Files.createDirectories(kept);
            for (Path log : logs.toList()) {
                Files.copy(log, kept.resolve(log.getFileName()));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void deleteAll(Path folder) {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(BenchStack::delete);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (FileSystemException busy) {
            file.toFile().deleteOnExit();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
