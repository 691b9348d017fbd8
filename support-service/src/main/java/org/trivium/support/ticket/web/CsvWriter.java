package org.trivium.support.ticket.web;

import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Writes lines of RFC 4180 that a spreadsheet may open: what it would take for a formula gets an
 * apostrophe in front, numbers stay.
 */
final class CsvWriter {

    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+([.,]\\d+)?");
    private static final Pattern FORMULA = Pattern.compile("^[=+\\-@\\t\\r\\n＝＋－＠]");
    private static final Pattern QUOTED = Pattern.compile("[\",\\r\\n]");

    private final Writer out;

    CsvWriter(Writer out) {
        this.out = out;
    }

    void line(List<@Nullable Object> cells) throws IOException {
        for (int i = 0; i < cells.size(); i++) {
            if (i > 0) {
                out.write(',');
            }
            Object cell = cells.get(i);
            out.write(cell == null ? "" : quoted(harmless(cell.toString())));
        }
        out.write("\r\n");
    }

    private static String harmless(String text) {
        return FORMULA.matcher(text).find() && !NUMBER.matcher(text).matches() ? "'" + text : text;
    }

    private static String quoted(String text) {
        return QUOTED.matcher(text).find() ? '"' + text.replace("\"", "\"\"") + '"' : text;
    }
}
