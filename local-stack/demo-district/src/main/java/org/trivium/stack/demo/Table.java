package org.trivium.stack.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** A small CSV file beside this class, with a header and quoted fields. */
final class Table {

    private final List<String> header;
    private final List<List<String>> lines;

    private Table(List<List<String>> all) {
        header = all.getFirst();
        lines = all.subList(1, all.size());
    }

    /** One line, read by the names of the header. */
    record Row(List<String> header, List<String> fields) {

        String text(String column) {
            return fields.get(header.indexOf(column));
        }

        double number(String column) {
            return Double.parseDouble(text(column));
        }

        int whole(String column, int missing) {
            return text(column).isEmpty() ? missing : Integer.parseInt(text(column));
        }
    }

    static List<Row> read(String name) {
        try (InputStream in = Objects.requireNonNull(Table.class.getResourceAsStream(name), name)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            Table table = new Table(text.lines().map(Table::fields).toList());
            return table.lines.stream().map(line -> new Row(table.header, line)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n');
        return plain ? field : "\"" + field.replace("\"", "\"\"") + "\"";
    }

    static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        boolean inQuotes = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '"' && inQuotes && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                field.append(c);
                i++;
            } else if (c == '"') {
                inQuotes = !inQuotes;
            } else if (c == ',' && !inQuotes) {
                fields.add(field.toString());
                field.setLength(0);
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }
}
