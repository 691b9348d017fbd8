package org.trivium.support.directory;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The categories that a new district starts with, from {@code taxonomy.csv}. */
final class DefaultTaxonomy {

    private static final String FILE = "taxonomy.csv";
    private static final Pattern FIELD = Pattern.compile("\\G(?:\"([^\"]*)\"|([^,]*))(?:,|$)");

    private DefaultTaxonomy() {}

    static CategoryTree of(String district) {
        return new CategoryTree(
                district, 1, Stream.concat(shipped(), Stream.of(Leaf.unknown())).toList());
    }

    private static Stream<Leaf> shipped() {
        return text().lines().skip(1).map(DefaultTaxonomy::fields).map(DefaultTaxonomy::leaf);
    }

    /** Columns as the header of the file names them; 3 and 4 only explain the shares. */
    private static Leaf leaf(List<String> row) {
        String rate = row.get(13);
        return new Leaf(
                row.get(1),
                row.get(0),
                row.get(2),
                row.subList(5, 11).stream().map(Double::valueOf).toList(),
                row.get(11),
                row.get(12).equals("1"),
                rate.isEmpty() ? null : Double.valueOf(rate),
                Double.parseDouble(row.get(14)),
                false,
                false);
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = FIELD.matcher(line);
        while (field.find() && (fields.isEmpty() || field.start() < line.length())) {
            String quoted = field.group(1);
            fields.add(quoted == null ? field.group(2) : quoted);
        }
        return fields;
    }

    private static String text() {
        try (InputStream in =
                Objects.requireNonNull(DefaultTaxonomy.class.getResourceAsStream(FILE), FILE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(FILE, unreadable);
        }
    }
}
