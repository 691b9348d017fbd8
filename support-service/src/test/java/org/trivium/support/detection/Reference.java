package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The reference in Python, where a machine has it: in the folder that the system property {@code
 * trivium.reference} names, or in {@code shared/reference} beside a parent folder.
 */
final class Reference {

    private static final int MINUTES = 3;

    private final Path folder;

    private Reference(Path folder) {
        this.folder = folder;
    }

    /** Skips the test, and says so, where the reference cannot run. */
    static Reference orSkip() throws IOException, InterruptedException {
        Path folder = find();
        if (folder == null) {
            return abort("no reference here: set -Dtrivium.reference to its folder");
        }
        if (!hasPython()) {
            return abort("no python3 here to run the reference with");
        }
        return new Reference(folder);
    }

    /** Draws a district with the simulator's arguments and returns its records. */
    Path records(Path into, List<String> arguments) throws IOException, InterruptedException {
        Path district = into.resolve("district");
        List<String> simulate = new ArrayList<>(List.of("simulate.py", "--out"));
        simulate.add(district.toString());
        simulate.addAll(arguments);
        run(simulate);
        Path records = into.resolve("records.jsonl");
        run(List.of("detector.py", "--to-records", district.toString(), records.toString()));
        return records;
    }

    /** What the reference publishes for records. */
    Path published(Path records, Path into, String salt) throws IOException, InterruptedException {
        Path events = into.resolve("events.jsonl");
        run(List.of("detector.py", "--records", records.toString(), events.toString(), "D1", salt));
        return events;
    }

    private void run(List<String> command) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("python3", "-B"));
        line.addAll(command);
        Process process =
                new ProcessBuilder(line)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        if (!process.waitFor(MINUTES, TimeUnit.MINUTES)) {
            process.destroyForcibly();
        }
        assertThat(process.waitFor()).as(line.toString()).isZero();
    }

    private static boolean hasPython() throws InterruptedException {
        try {
            return new ProcessBuilder("python3", "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private static @Nullable Path find() {
        String named = System.getProperty("trivium.reference");
        if (named != null) {
            return Path.of(named);
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path folder = at.resolve("shared/reference");
            if (Files.exists(folder.resolve("detector.py"))) {
                return folder;
            }
        }
        return null;
    }
}
