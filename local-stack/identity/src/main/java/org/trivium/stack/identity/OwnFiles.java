package org.trivium.stack.identity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Files that nobody but their owner may read. */
final class OwnFiles {

    private OwnFiles() {}

    /** A folder for them, made if it is missing. */
    static Path folder(Path path) {
        try {
            Files.createDirectories(path);
            return Files.setPosixFilePermissions(
                    path, PosixFilePermissions.fromString("rwx------"));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep to oneself " + path, e);
        }
    }

    /** The text of a file, without white space around it. */
    static String read(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    /** Makes an empty file if there is none, for somebody else to fill. */
    static Path reserve(Path file) {
        if (!Files.exists(file)) {
            write(file, "");
        }
        return file;
    }

    /** Writes a file whole or not at all. */
    static void write(Path file, String text) {
        try {
            var only = PosixFilePermissions.fromString("rw-------");
            Path fresh = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(fresh);
            Files.createFile(fresh, PosixFilePermissions.asFileAttribute(only));
            Files.writeString(fresh, text);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + file, e);
        }
    }
}
