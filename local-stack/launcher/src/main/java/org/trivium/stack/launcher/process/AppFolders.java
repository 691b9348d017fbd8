package org.trivium.stack.launcher.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipFile;

/**
 * Keeps unpacked copies of the components, one folder for each content of their jars.
 *
 * <p>A component never runs from the build's output folder: a build that overwrites the jar of a
 * running JVM breaks it at its next class.
 */
public final class AppFolders {

    private static final int VERSIONS_KEPT = 3;
    private final Path root;
    private final Path java;

    public AppFolders(Path root, Path java) {
        this.root = root;
        this.java = java;
    }

    /** The unpacked component, made now if this content was never unpacked before. */
    public AppFolder of(Component component) {
        Path jar = component.program().jar();
        if (!Files.isRegularFile(jar)) {
            throw new Refused(
                    "%s is not built (no %s): run ./trivium up, which builds it."
                            .formatted(component.name(), jar));
        }
        try {
            Path folder = root.resolve(component.name() + "-" + fingerprint(component.program()));
            if (!Files.isDirectory(folder)) {
                unpack(component, folder);
            }
            Files.setLastModifiedTime(folder, FileTime.from(Instant.now()));
            forgetOldVersionsOf(component);
            return new AppFolder(folder, classPath(component.program(), folder));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot unpack " + jar, e);
        }
    }

    private void unpack(Component component, Path folder) throws IOException {
        Files.createDirectories(root);
        Path fresh = Files.createTempDirectory(root, component.name() + ".");
        switch (component.program()) {
            case Component.Program.BootJar(Path jar) -> extract(jar, fresh);
            case Component.Program.PlainJar(Path jar, Path libraries, _) -> {
                copy(jar, fresh.resolve(jar.getFileName()));
                Files.createDirectories(fresh.resolve("lib"));
                for (Path library : jarsIn(libraries)) {
                    copy(library, fresh.resolve("lib").resolve(library.getFileName()));
                }
            }
        }
        try {
            Files.move(fresh, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            // another launcher was faster with the same content
            Trees.delete(fresh);
            if (!Files.isDirectory(folder)) {
                throw e;
            }
        }
    }

    private void extract(Path jar, Path destination) throws IOException {
        Path log = Files.createTempFile("trivium-extract", ".log");
        var command =
                List.of(
                        java.toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Djarmode=tools",
                        "-jar",
                        jar.toString(),
                        "extract",
                        "--force",
                        "--destination",
                        destination.toString());
        Process process =
                new ProcessBuilder(command)
                        .redirectErrorStream(true)
                        .redirectOutput(log.toFile())
                        .start();
        try {
            if (process.waitFor() != 0) {
                throw new Refused("Cannot unpack %s: %s".formatted(jar, Files.readString(log)));
            }
        } catch (InterruptedException e) {
            process.destroy();
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted while unpacking " + jar, e);
        } finally {
            Files.deleteIfExists(log);
        }
    }

    private static String classPath(Component.Program program, Path folder) {
        return switch (program) {
            case Component.Program.BootJar(Path jar) ->
                    folder.resolve(jar.getFileName()).toString();
            case Component.Program.PlainJar(Path jar, _, _) ->
                    folder.resolve(jar.getFileName()) + ":" + folder.resolve("lib") + "/*";
        };
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> jarsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
        }
    }

    /** Depends on the checksums of everything inside, not on when it was built. */
    private static String fingerprint(Component.Program program) throws IOException {
        var sum = new CRC32();
        addEntries(sum, program.jar());
        if (program instanceof Component.Program.PlainJar(_, Path libraries, _)) {
            for (Path library : jarsIn(libraries)) {
                addEntries(sum, library);
            }
        }
        return "%08x".formatted(sum.getValue());
    }

    private static void addEntries(CRC32 sum, Path jar) throws IOException {
        sum.update(jar.getFileName().toString().getBytes(StandardCharsets.UTF_8));
        try (var zip = new ZipFile(jar.toFile())) {
            zip.stream()
                    .map(entry -> entry.getName() + ':' + entry.getCrc() + ':' + entry.getSize())
                    .forEach(line -> sum.update(line.getBytes(StandardCharsets.UTF_8)));
        }
    }

    private void forgetOldVersionsOf(Component component) throws IOException {
        try (Stream<Path> folders = Files.list(root)) {
            var own = component.name() + "-";
            folders.filter(folder -> folder.getFileName().toString().startsWith(own))
                    .sorted(Comparator.comparing(AppFolders::lastUse).reversed())
                    .skip(VERSIONS_KEPT)
                    .forEach(Trees::delete);
        }
    }

    private static FileTime lastUse(Path folder) {
        try {
            return Files.getLastModifiedTime(folder);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
