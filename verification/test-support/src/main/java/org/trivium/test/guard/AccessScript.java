package org.trivium.test.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * {@code deploy/kafka/access.sh} as an operator runs it. Kafka's own scripts would start a JVM for
 * each right, so what they were to do is written down and done by their tools in one.
 */
final class AccessScript {

    private static final List<String> SCRIPTS = List.of("kafka-acls.sh", "kafka-configs.sh");

    private final Path scripts;
    private final Path records;
    private final String server;
    private final Path client;

    AccessScript(String server, Path client) {
        this.server = server;
        this.client = client;
        try {
            scripts = Files.createTempDirectory("trivium-scripts");
            records = Files.createTempDirectory("trivium-records");
            for (String script : SCRIPTS) {
                place(scripts.resolve(script));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private static void place(Path script) throws IOException {
        try (InputStream recorder = AccessScript.class.getResourceAsStream("record.sh")) {
            Files.copy(Objects.requireNonNull(recorder), script);
        }
        if (!script.toFile().setExecutable(true)) {
            throw new IOException("cannot be run: " + script);
        }
    }

    /** One call of it, with what is typed meanwhile. */
    AccessScript with(String typed, String... arguments) {
        Path script = Deployed.file("access.sh");
        ProcessBuilder call = new ProcessBuilder("bash", script.toString());
        call.command().addAll(List.of(arguments));
        call.environment().put("KAFKA_SERVER", server);
        call.environment().put("KAFKA_CLIENT", client.toString());
        call.environment().put("RECORD", records.toString());
        call.environment().merge("PATH", scripts.toString(), (path, ours) -> ours + ":" + path);
        run(call, typed);
        return this;
    }

    /** Has the broker told what all the calls have asked for. */
    void carryOut() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String path = System.getProperty("java.class.path");
        run(
                new ProcessBuilder(
                        java,
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        path,
                        KafkaTools.class.getName(),
                        records.toString()),
                "");
    }

    private static void run(ProcessBuilder command, String typed) {
        try {
            Process process = command.redirectErrorStream(true).start();
            try (var in = process.outputWriter()) {
                in.write(typed);
            }
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (process.waitFor() != 0) {
                throw new IllegalStateException(command.command() + " failed: " + said);
            }
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stop);
        }
    }
}
