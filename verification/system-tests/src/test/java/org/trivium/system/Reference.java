package org.trivium.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The reference detector, where it and Python are at hand. */
final class Reference {

    private static final long PATIENCE_MINUTES = 5;

    private final Path program;

    private Reference(Path program) {
        this.program = program;
    }

    static Optional<Reference> find() {
        return shared("reference/detector.py").filter(p -> python()).map(Reference::new);
    }

    /** A file of the folder {@code shared} that stands above the project on some machines. */
    static Optional<Path> shared(String file) {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(folder -> folder.resolve("shared").resolve(file))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** What the reference publishes for these records. */
    List<JsonNode> publish(List<String> records, String district, String salt) {
        try {
            Path in = Files.createTempFile("records", ".jsonl");
            Path out = Files.createTempFile("recurrences", ".jsonl");
            Files.write(in, records);
            run(
                    "python3",
                    program.toString(),
                    "--records",
                    in.toString(),
                    out.toString(),
                    district,
                    salt);
            return Files.readAllLines(out).stream().map(JsonMapper.shared()::readTree).toList();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static boolean python() {
        try {
            run("python3", "--version");
            return true;
        } catch (IOException absent) {
            return false;
        }
    }

    private static void run(String... command) throws IOException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            String said =
                    new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES) || process.exitValue() != 0) {
                throw new IOException("%s failed: %s".formatted(command[0], said));
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new IOException(stop);
        }
    }
}
