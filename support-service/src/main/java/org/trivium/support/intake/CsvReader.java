package org.trivium.support.intake;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.support.intake.CsvLines.Line;

/**
 * Reads comma separated records as RFC 4180 has them. A record that breaks the quoting costs its
 * own first line only: reading goes on with the line after it.
 */
final class CsvReader {

    private static final int MOST_LINES = 500;
    private static final String QUOTING = "the quotes are broken";

    private final CsvLines lines;

    CsvReader(Reader in) {
        lines = new CsvLines(in);
    }

    /** The next record that is not blank. */
    Optional<CsvRecord> next() {
        Line first = lines.next();
        while (first != null && first.text().isBlank()) {
            first = lines.next();
        }
        return Optional.ofNullable(first).map(this::record);
    }

    private CsvRecord record(Line first) {
        if (first.broken() != null) {
            return CsvRecord.broken(first.number(), first.broken());
        }
        if (!first.hasOddQuotes()) {
            List<String> cells = Cells.of(first.text());
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
        List<String> cells = closed ? Cells.of(text.toString()) : null;
        if (cells == null) {
            lines.giveBack(more);
            return CsvRecord.broken(first.number(), QUOTING);
        }
        return new CsvRecord(first.number(), cells, null);
    }

    /** Cuts the text of one record. */
    private static final class Cells {

        private final String text;
        private final List<String> cells = new ArrayList<>();
        private int at;

        private Cells(String text) {
            this.text = text;
        }

        static @Nullable List<String> of(String text) {
            Cells cutting = new Cells(text);
            return cutting.cut() ? cutting.cells : null;
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
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
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
                    return at == text.length() || text.charAt(at) == ',';
                }
                cell.append('"');
                from = quote + 2;
                quote = text.indexOf('"', from);
            }
            return false;
        }
    }
}
