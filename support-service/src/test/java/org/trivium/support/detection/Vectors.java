package org.trivium.support.detection;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The vectors of section 15. */
final class Vectors {

    private static final JsonMapper JSON = JsonMapper.shared();

    private Vectors() {}

    static JsonNode json(String name) {
        return JSON.readTree(String.join("\n", lines(name)));
    }

    static JsonNode parse(String line) {
        return JSON.readTree(line);
    }

    static List<JsonNode> jsonLines(String name) {
        return lines(name).stream().map(Vectors::parse).toList();
    }

    static List<String> lines(String name) {
        try (InputStream file = open(name);
                BufferedReader reader =
                        new BufferedReader(new InputStreamReader(file, StandardCharsets.UTF_8))) {
            return reader.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static InputStream open(String name) throws IOException {
        InputStream file =
                Objects.requireNonNull(
                        Vectors.class.getResourceAsStream("/vectors/detection/" + name), name);
        return name.endsWith(".gz") ? new GZIPInputStream(file) : file;
    }
}
