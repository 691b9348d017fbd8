package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.starter.refusal.InvalidFields;

/** Mapping files of the user's folder and, where it has none of the name, the ready-made ones. */
final class MappingFiles implements Mappings {

    private static final Logger LOG = LoggerFactory.getLogger(MappingFiles.class);
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final String ENDING = ".properties";

    private final @Nullable Path folder;

    MappingFiles(@Nullable Path folder) {
        this.folder = folder;
    }

    @Override
    public Mapping need(String name) {
        if (!NAME.matcher(name).matches()) {
            throw InvalidFields.of("mapping", "must be lower-case letters, digits and hyphens");
        }
        return lines(name)
                .map(lines -> MappingReader.read(name, lines))
                .orElseThrow(
                        () ->
                                InvalidFields.of(
                                        "mapping", "%s is no mapping file here".formatted(name)));
    }

    /** Says in the log what is wrong with the files of the folder. */
    void check() {
        for (Path file : files()) {
            String name = String.valueOf(file.getFileName()).replace(ENDING, "");
            try {
                need(name);
            } catch (InvalidFields broken) {
                broken.errors()
                        .forEach(error -> LOG.error("Mapping {}: {}", file, error.message()));
            }
        }
    }

    private List<Path> files() {
        if (folder == null) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
        } catch (IOException none) {
            LOG.error("The folder {} of mapping files cannot be read", folder, none);
            return List.of();
        }
    }

    private Optional<MappingLines> lines(String name) {
        String file = name + ENDING;
        try (InputStream in = open(file)) {
            return in == null
                    ? Optional.empty()
                    : Optional.of(MappingLines.of(file, text(file, in.readAllBytes())));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String text(String file, byte[] bytes) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
            return text.startsWith("\uFEFF") ? text.substring(1) : text;
        } catch (CharacterCodingException other) {
            throw InvalidFields.of("mapping", file + ": is not UTF-8");
        }
    }

    private @Nullable InputStream open(String file) throws IOException {
        if (folder != null && Files.isRegularFile(folder.resolve(file))) {
            return Files.newInputStream(folder.resolve(file));
        }
        return MappingFiles.class.getResourceAsStream("/mappings/" + file);
    }
}
