package org.trivium.starter.trouble;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.trivium.test.token.Issuer;

/** An instance in a process of its own that can be asked to stop, as by kill -15. */
final class StoppedInstance implements AutoCloseable {

    /** The exit code of whatever has stopped because it was asked to. */
    static final int STOPPED = 143;

    private static final long PATIENCE_SECONDS = 120;

    private final Process process;
    private final BufferedReader out;

    StoppedInstance(String database, String broker) throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-Xmx192m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                StoppedInstance.class.getName(),
                                database,
                                broker,
                                EntryService.ISSUER + Issuer.running().address())
                        .redirectErrorStream(true)
                        .start();
        out = process.inputReader();
    }

    /** Waits until it serves; says where. What it prints later is read and forgotten. */
    int port() {
        String line =
                out.lines()
                        .filter(one -> one.startsWith(EntryService.PORT))
                        .findFirst()
                        .orElseThrow();
        Thread.ofVirtual().start(() -> out.lines().forEach(_ -> {}));
        return Integer.parseInt(line.substring(EntryService.PORT.length()));
    }

    /** Asks it to stop. */
    void stop() {
        process.destroy();
    }

    /** Its exit code, or -1 when it does not end. */
    int ended() throws InterruptedException {
        return process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    /** Serves until it is stopped. */
    public static void main(String[] arguments) {
        List<String> told = List.of(arguments);
        int port = EntryService.port(EntryService.start(told.get(0), told.get(1), told.get(2)));
        say(EntryService.PORT + port);
    }

    /** Says something to whoever started this process. */
    static void say(String line) {
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, UTF_8).println(line);
    }
}
