package org.trivium.stack.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/** An unpacked component: its folder and what to give to {@code java -cp} or {@code -jar}. */
public record AppFolder(Path path, String classPath) {

    /** Stands in a command for the number of the process that runs it. */
    static final String PROCESS_ID = "PROCESS-ID";

    /** Where the JVM that runs this content keeps its ahead-of-time cache. */
    Path cache(String jvm) {
        return path.resolve("start-" + jvm + ".aot");
    }

    /** Where a run writes a new cache; a file of its own, since two may record at a time. */
    Path recording(String jvm) {
        return path.resolve("start-" + jvm + ".aot." + PROCESS_ID);
    }

    /** Makes the recording of a run that has ended the cache, unless there is one already. */
    void adoptRecording(String jvm) {
        try {
            for (Path recording : finishedRecordings(jvm)) {
                if (Files.exists(cache(jvm)) || Files.size(recording) == 0) {
                    Files.delete(recording);
                } else {
                    Files.move(recording, cache(jvm), StandardCopyOption.ATOMIC_MOVE);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a start-up cache in " + path, e);
        }
    }

    private List<Path> finishedRecordings(String jvm) throws IOException {
        var prefix = cache(jvm).getFileName() + ".";
        try (Stream<Path> files = Files.list(path)) {
            return files.filter(file -> file.getFileName().toString().startsWith(prefix))
                    .filter(file -> finished(file.getFileName().toString(), prefix))
                    .toList();
        }
    }

    private static boolean finished(String name, String prefix) {
        String number = name.substring(prefix.length());
        return number.matches("\\d+")
                && ProcessHandle.of(Long.parseLong(number)).filter(Processes::alive).isEmpty();
    }
}
