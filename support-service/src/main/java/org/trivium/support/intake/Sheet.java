package org.trivium.support.intake;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * How a file is laid out. Its header line is the first of its records that has the mapping's
 * columns, for reports put titles above it; the delimiter is the one that shows them.
 *
 * @param unmarked encoding, unless a byte order mark names another
 * @param above records above the header
 * @param header as the file spells it
 * @param missing columns that the mapping needs and the header has not
 */
record Sheet(
        Charset unmarked, char delimiter, int above, List<String> header, List<String> missing) {

    private static final int START = 65_536;
    private static final int MOST_ABOVE = 10;
    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    Sheet {
        header = List.copyOf(header);
        missing = List.copyOf(missing);
    }

    /** The layout of a file that begins like this. */
    static Sheet of(byte[] file, Mapping mapping, Manner manner) {
        byte[] start = Arrays.copyOf(file, Math.min(START, file.length));
        Character said = mapping.form().delimiter();
        Sheet best = null;
        for (char delimiter : said == null ? DELIMITERS : List.of(said)) {
            Sheet found = search(start, mapping, manner, delimiter);
            best = best == null || found.missing().size() < best.missing().size() ? found : best;
        }
        return Objects.requireNonNull(best);
    }

    /** The layout of a file, and nothing of it is read on. */
    static Sheet of(InputStream file, Mapping mapping, Manner manner) {
        try (file) {
            return of(file.readNBytes(START), mapping, manner);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** The records below the header. */
    CsvReader below(InputStream file) throws IOException {
        CsvReader records = CsvReader.of(Letters.of(file, unmarked), delimiter);
        for (int i = 0; i <= above; i++) {
            records.next();
        }
        return records;
    }

    private static Sheet search(byte[] start, Mapping mapping, Manner manner, char delimiter) {
        Charset unmarked = mapping.charset(manner);
        Sheet best = sheet(unmarked, delimiter, 0, List.of(), mapping);
        try {
            Letters letters = Letters.of(new ByteArrayInputStream(start), unmarked);
            CsvReader records = CsvReader.of(letters, delimiter);
            for (int above = 0; above < MOST_ABOVE; above++) {
                List<String> header = records.next().map(CsvRecord::cells).orElse(List.of());
                Sheet found = sheet(unmarked, delimiter, above, header, mapping);
                best = found.missing().size() < best.missing().size() ? found : best;
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return best;
    }

    private static Sheet sheet(
            Charset unmarked, char delimiter, int above, List<String> header, Mapping mapping) {
        List<String> missing = RowReader.missing(mapping, header);
        return new Sheet(unmarked, delimiter, above, header, missing);
    }
}
