package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.trivium.support.directory.CategoryTree;

/**
 * Reads a file of as many lines as its argument says, each with a requester of its own, and keeps
 * whatever an import keeps of it in memory. It runs in a JVM of its own, whose heap shows how much
 * that is.
 */
final class LargeFile {

    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(UTC);
    private static final Instant FIRST = Instant.parse("2015-01-01T08:00:00Z");
    private static final Instant NOW = Instant.parse("2026-01-01T08:00:00Z");
    private static final String HEADER =
            "number,opened_at,resolved_at,closed_at,merged_into,merged_at,requester,site,leaf,"
                    + "assigned_to,description\n";

    private final Numbers numbers = new Numbers();
    private final Merges merges = new Merges(numbers);
    private final Gathered gathered = new Gathered();
    private final Marks marks = new Marks();
    private final Scene scene =
            new Scene("d", "s", Map.of(), new CategoryTree("d", 0, List.of()), _ -> "new");
    private int accepted;

    private LargeFile() {}

    public static void main(String[] arguments) throws IOException {
        int lines = Integer.parseInt(arguments[0]);
        LargeFile reading = new LargeFile();
        reading.read(file(lines));
        if (reading.accepted != lines || reading.gathered.strangers().size() != lines + 500) {
            throw new IllegalStateException("Not every line was read");
        }
        System.exit(0);
    }

    /**
     * Every tenth ticket is merged into the one before it; every twentieth of them into nothing.
     */
    private static InputStream file(int lines) {
        return new InputStream() {
            private ByteArrayInputStream line = bytes(HEADER);
            private int next;

            @Override
            public int read() {
                int read = line.read();
                while (read < 0 && next < lines) {
                    line = bytes(line(next++));
                    read = line.read();
                }
                return read;
            }

            @Override
            public int read(byte[] into, int offset, int length) {
                int first = read();
                if (first < 0) {
                    return -1;
                }
                into[offset] = (byte) first;
                return 1 + Math.max(0, line.read(into, offset + 1, length - 1));
            }
        };
    }

    private static ByteArrayInputStream bytes(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }

    private static String line(int i) {
        Instant opened = FIRST.plusSeconds(600L * i);
        boolean merged = i % 10 == 9;
        return String.join(
                        ",",
                        "INC%07d".formatted(i),
                        TIME.format(opened),
                        merged ? "" : TIME.format(opened.plusSeconds(7_200)),
                        merged ? "" : TIME.format(opened.plusSeconds(90_000)),
                        merged ? "INC%07d".formatted(i % 200 == 199 ? -1 : i - 1) : "",
                        merged ? TIME.format(opened.plusSeconds(3_600)) : "",
                        "requester.%06d@district.example".formatted(i),
                        "School %d".formatted(i % 100),
                        "category.%d".formatted(i % 200),
                        "technician%d".formatted(i % 500),
                        "Something does not work as it did yesterday. ".repeat(5))
                + "\n";
    }

    private void read(InputStream file) throws IOException {
        Mapping mapping = new MappingFiles(null).need("trivium");
        CsvReader csv = CsvReader.of(Letters.of(file, UTF_8), ',');
        List<String> header = csv.next().orElseThrow().cells();
        RowReader rows = new RowReader(mapping, header, mapping.times(Manner.PLAIN, UTC), NOW);
        for (Optional<CsvRecord> next = csv.next(); next.isPresent(); next = csv.next()) {
            Row row = rows.read(next.get()).row();
            if (row == null
                    || numbers.seen(Fingerprint.of(row.need(Field.NUMBER)), row.line()) != 0) {
                throw new IllegalStateException("Line %d is refused".formatted(next.get().line()));
            }
            accept(row);
        }
        merges.loose(_ -> {});
        marks.inOrder();
    }

    private void accept(Row row) {
        Row numbered =
                row.with(accepted++, IntStream.range(0, Step.of(row).size()).boxed().toList());
        gathered.add(numbered, scene);
        marks.add(numbered);
        String into = row.get(Field.MERGED_INTO);
        if (into != null) {
            merges.add(numbered, into);
        }
    }
}
