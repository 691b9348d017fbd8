package org.trivium.stack.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;

/** The server in a JVM of its own, which ends by a kill -9. */
final class KilledServer implements AutoCloseable {

    private final Process process;
    private final String uri;
    private volatile boolean killed;

    KilledServer(Path folder) throws IOException {
        process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx64m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                MongoServer.class.getName(),
                                folder.toString(),
                                "0")
                        .redirectError(ProcessBuilder.Redirect.INHERIT)
                        .start();
        BufferedReader output = process.inputReader();
        String ready = output.readLine();
        assertThat(ready).contains("mongo ready on ");
        uri =
                ready.substring(ready.indexOf("mongodb://"))
                        + "/?serverSelectionTimeoutMS=500&retryWrites=false";
    }

    String uri() {
        return uri;
    }

    boolean isKilled() {
        return killed;
    }

    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
        process.onExit().join();
    }
}
