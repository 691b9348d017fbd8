package org.trivium.test.matrix;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The table of a service on the page about security: a row for each endpoint. */
final class Matrix {

    private static final Path PAGE = Path.of("../docs/security.md");

    private final List<String> columns;
    private final Map<String, Map<String, List<Sign>>> rows = new LinkedHashMap<>();

    private Matrix(List<List<String>> table) {
        columns = table.getFirst();
        table.subList(2, table.size()).forEach(this::add);
    }

    /** The first table below the heading that is the service's name. */
    static Matrix of(String service) {
        try (Stream<String> lines = Files.lines(PAGE)) {
            List<List<String>> table =
                    lines.dropWhile(line -> !line.equals("### " + service))
                            .dropWhile(line -> !line.startsWith("|"))
                            .takeWhile(line -> line.startsWith("|"))
                            .map(Matrix::cells)
                            .toList();
            return new Matrix(table);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static List<String> cells(String line) {
        return Arrays.stream(line.substring(1, line.length() - 1).split("\\|"))
                .map(String::strip)
                .toList();
    }

    private void add(List<String> cells) {
        Map<String, List<Sign>> row = new LinkedHashMap<>();
        for (int column = 1; column < columns.size(); column++) {
            row.put(columns.get(column), cells.get(column).chars().mapToObj(Sign::of).toList());
        }
        if (rows.put(cells.getFirst().replace("`", ""), row) != null) {
            throw new AssertionError("Twice: " + cells.getFirst());
        }
    }

    /** Verb and pattern of each row, in the order of the page. */
    List<String> endpoints() {
        return new ArrayList<>(rows.keySet());
    }

    /** Who has a column. */
    List<String> roles() {
        return columns.subList(1, columns.size());
    }

    /** One sign for everything, or one for each thing. */
    List<Sign> signs(String endpoint, String role) {
        return rows.getOrDefault(endpoint, Map.of()).getOrDefault(role, List.of());
    }
}
