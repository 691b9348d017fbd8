package org.trivium.starter.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.awaitility.Awaitility;

/** A program in a JVM of its own, and what it prints; ended when it is closed. */
final class FollowedProgram implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Process process;
    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private FollowedProgram(Process process) {
        this.process = process;
        Thread.ofVirtual().start(this::follow);
    }

    /** Compiles a class of its own, without a warning. */
    static void compile(String source, String name, Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve(name + ".java"), source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter said = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, UTF_8)) {
            boolean compiled =
                    compiler.getTask(
                                    said,
                                    files,
                                    null,
                                    List.of(
                                            "-Xlint:all,-classfile,-processing",
                                            "-Werror",
                                            "-proc:none",
                                            "-d",
                                            folder.toString()),
                                    null,
                                    files.getJavaFileObjects(file))
                            .call();
            assertThat(compiled).as(said.toString()).isTrue();
        }
    }

    /** Starts a class of this test's path, or of the folder, with its arguments. */
    static FollowedProgram start(List<String> command, Path folder) throws IOException {
        List<String> whole = new ArrayList<>();
        whole.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        whole.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx128m", "-cp"));
        whole.add(
                folder
                        + System.getProperty("path.separator")
                        + System.getProperty("java.class.path"));
        whole.addAll(command);
        return new FollowedProgram(new ProcessBuilder(whole).redirectErrorStream(true).start());
    }

    private void follow() {
        try (BufferedReader out = process.inputReader()) {
            out.lines().forEach(lines::add);
        } catch (IOException | UncheckedIOException ended) {
            lines.add("ended: " + ended.getMessage());
        }
    }

    /** Waits for a line, and says what came instead. */
    void awaitLine(Predicate<String> wanted) {
        Awaitility.await().atMost(PATIENCE).untilAsserted(() -> assertThat(lines).anyMatch(wanted));
    }

    /** Everything printed so far. */
    Stream<String> lines() {
        return lines.stream();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
