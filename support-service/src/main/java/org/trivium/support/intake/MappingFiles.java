package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.InvalidFields;

/** Mapping files of the user's folder and, where it has none of the name, the ready-made ones. */
final class MappingFiles implements Mappings {

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

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

    private Optional<Properties> lines(String name) {
        String file = name + ".properties";
        try (InputStream in = open(file)) {
            if (in == null) {
                return Optional.empty();
            }
            Properties lines = new Properties();
            lines.load(new InputStreamReader(in, UTF_8));
            return Optional.of(lines);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private @Nullable InputStream open(String file) throws IOException {
        if (folder != null && Files.isRegularFile(folder.resolve(file))) {
            return Files.newInputStream(folder.resolve(file));
        }
        return MappingFiles.class.getResourceAsStream("/mappings/" + file);
    }
}
