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

/**
 * The whole stack as {@code ./trivium up} starts it, empty, on free ports and in a folder of its
 * own; closing it ends every process and removes the folder.
 */
final class BenchStack implements AutoCloseable {

    private final Path home;
    private final org.trivium.stack.launcher.Stack stack;

    private BenchStack(Path home, org.trivium.stack.launcher.Stack stack) {
        this.home = home;
        this.stack = stack;
    }

    /** Starts it; the system property {@code trivium.project} names the project's folder. */
    static BenchStack start() throws IOException {
        Path project = Path.of(System.getProperty("trivium.project", "."));
        Path home = Files.createTempDirectory("trivium-bench");
        StackSettings settings = StackSettings.apart(project, home);
        return new BenchStack(
                home, org.trivium.stack.launcher.Stack.start(settings, Watcher.SILENT));
    }

    Door door(String district) {
        return new Door(stack.gateway()).inDistrict(district);
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

    @Override
    public void close() {
        stack.close();
        try (Stream<Path> files = Files.walk(home)) {
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
