package org.trivium.test.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.stream.Stream;

/**
 * A folder that stands for the root of one machine, and the files of {@code deploy/kafka} on it.
 */
record Deployed(Path root) {

    /** A file as it stands in the project. */
    static Path file(String name) {
        return Stream.iterate(Path.of("").toAbsolutePath(), p -> p != null, Path::getParent)
                .map(folder -> folder.resolve("deploy/kafka").resolve(name))
                .filter(Files::isReadable)
                .findFirst()
                .orElseThrow();
    }

    /** Puts one there, where it finds everything else on the same machine. */
    Path put(String name) {
        try {
            String text = Files.readString(file(name)).replace("/etc/", root + "/etc/");
            return write("etc/trivium/" + name, text);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Writes one of the machine's own. */
    Path write(String place, String text) {
        try {
            return Files.writeString(at(place), text);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Copies one from another machine. */
    void copy(Path file, String place) {
        try {
            Files.copy(file, at(place), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private Path at(String place) throws IOException {
        Path file = root.resolve(place);
        Files.createDirectories(file.resolveSibling(""));
        return file;
    }

    /** What one of them says, read as Kafka reads it. */
    Properties properties(String name) {
        Properties properties = new Properties();
        try (var in = Files.newBufferedReader(put(name))) {
            properties.load(in);
            return properties;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
