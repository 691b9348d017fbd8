package org.trivium.support.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.support.intake.CsvLines.Line;

/**
 * Reads separated records as RFC 4180 has them. A record that breaks the quoting costs its own
 * first line only: reading goes on with the line after it.
 */
final class CsvReader {

    private static final int MOST_LINES = 500;
    private static final String QUOTING = "the quotes are broken";

    private final CsvLines lines;
    private final char delimiter;

    CsvReader(CsvLines lines, char delimiter) {
        this.lines = lines;
        this.delimiter = delimiter;
    }

    static CsvReader of(Letters letters, char delimiter) {
        return new CsvReader(new CsvLines(letters, letters.charset().name()), delimiter);
    }

    /** The next record that is not blank; one of blank cells is, as spreadsheets write them. */
    Optional<CsvRecord> next() {
        CsvRecord record = null;
        while (record == null || record.isBlank()) {
            Line first = lines.next();
            if (first == null) {
                return Optional.empty();
            }
            record = record(first);
        }
        return Optional.of(record);
    }

    private CsvRecord record(Line first) {
        if (first.broken() != null) {
            return CsvRecord.broken(first.number(), first.broken());
        }
        if (!first.hasOddQuotes()) {
            List<String> cells = cut(first.text());
            return cells == null
                    ? CsvRecord.broken(first.number(), QUOTING)
                    : new CsvRecord(first.number(), cells, null);
        }
        return longer(first);
    }

    private CsvRecord longer(Line first) {
        StringBuilder text = new StringBuilder(first.text());
        List<Line> more = new ArrayList<>();
        Line next = lines.next();
        while (next != null) {
            more.add(next);
            text.append('\n').append(next.text());
            boolean endless = text.length() > CsvLines.LONGEST || more.size() >= MOST_LINES;
            if (next.broken() != null || endless || next.hasOddQuotes()) {
                break;
            }
            next = lines.next();
        }
        boolean closed = next != null && next.broken() == null && next.hasOddQuotes();
        List<String> cells = closed ? cut(text.toString()) : null;
        if (cells == null) {
            lines.giveBack(more);
            return CsvRecord.broken(first.number(), QUOTING);
        }
        return new CsvRecord(first.number(), cells, null);
    }

    private @Nullable List<String> cut(String text) {
        Cells cutting = new Cells(text, delimiter);
        return cutting.cut() ? cutting.cells : null;
    }

    /** Cuts the text of one record. */
    private static final class Cells {

        private final String text;
        private final char delimiter;
        private final List<String> cells = new ArrayList<>();
        private int at;

        private Cells(String text, char delimiter) {
            this.text = text;
            this.delimiter = delimiter;
        }

        private boolean cut() {
            boolean good = cell();
            while (good && at < text.length()) {
                at++;
                good = cell();
            }
            return good;
        }

        private boolean cell() {
            boolean quote = at < text.length() && text.charAt(at) == '"';
            return quote ? quoted() : plain();
        }

        private boolean plain() {
            int next = text.indexOf(delimiter, at);
            int end = next < 0 ? text.length() : next;
            String cell = text.substring(at, end);
            cells.add(cell);
            at = end;
            return cell.indexOf('"') < 0;
        }

        private boolean quoted() {
            StringBuilder cell = new StringBuilder();
            int quote = text.indexOf('"', at + 1);
            int from = at + 1;
            while (quote >= 0) {
                cell.append(text, from, quote);
                if (quote + 1 >= text.length() || text.charAt(quote + 1) != '"') {
                    cells.add(cell.toString());
                    at = quote + 1;
                    return at == text.length() || text.charAt(at) == delimiter;
                }
                cell.append('"');
                from = quote + 2;
                quote = text.indexOf('"', from);
            }
            return false;
        }
    }
}
