package org.trivium.stack.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.stream.Collectors;

/**
 * The folder of secrets that the first start draws, one file each, for nobody's eyes but the
 * owner's: {@code demo-password}, the gateway's and one for each machine client.
 */
public record Secrets(Path folder) {

    static final String PASSWORD = "demo-password";
    static final String GATEWAY = "trivium-gateway";

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final int PASSWORD_LENGTH = 12;
    private static final int SECRET_LENGTH = 40;

    /** Those of the stack in that folder. */
    public static Secrets of(Path home) {
        return new Secrets(home.resolve("secrets"));
    }

    /** Draws those that are missing. */
    void complete(Collection<String> machines) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            complete(PASSWORD, PASSWORD_LENGTH);
            complete(GATEWAY, SECRET_LENGTH);
            for (String machine : machines) {
                complete(machine, SECRET_LENGTH);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep secrets in " + folder, e);
        }
    }

    /** The password of all demo people; empty before the first start. */
    public String password() {
        try {
            Path file = file(PASSWORD);
            return Files.exists(file) ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where the secret of that name is. */
    public Path file(String name) {
        return folder.resolve(name);
    }

    private void complete(String name, int length) throws IOException {
        Path file = file(name);
        if (Files.exists(file)) {
            return;
        }
        var owner =
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        Path fresh = Files.createTempFile(folder, name, ".new", owner);
        Files.writeString(fresh, drawn(length));
        Files.move(fresh, file);
    }

    private static String drawn(int length) {
        return new SecureRandom()
                .ints(length, 0, ALPHABET.length())
                .mapToObj(at -> String.valueOf(ALPHABET.charAt(at)))
                .collect(Collectors.joining());
    }
}
