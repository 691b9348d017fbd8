package org.trivium.support.intake;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The physical lines of a file; what is longer than anyone writes is cut and marked. */
final class CsvLines {

    /** Longest line and longest record, characters. */
    static final int LONGEST = 65_536;

    private static final char NOT_UTF_8 = '\uFFFD';
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final Reader in;
    private final char[] buffer = new char[8192];
    private final Deque<Line> back = new ArrayDeque<>();
    private int filled;
    private int at;
    private long number;

    CsvLines(Reader in) {
        this.in = in;
    }

    /** The next line, or nothing at the end. */
    @Nullable Line next() {
        if (!back.isEmpty()) {
            return back.removeFirst();
        }
        StringBuilder text = new StringBuilder();
        boolean cut = false;
        int c = read();
        if (c < 0) {
            return null;
        }
        for (; c >= 0 && c != '\n'; c = read()) {
            cut |= text.length() >= LONGEST;
            if (!cut) {
                text.append((char) c);
            }
        }
        return line(text, cut);
    }

    /** Lines that turned out to belong to other records are read again. */
    void giveBack(List<Line> lines) {
        for (Line line : lines.reversed()) {
            back.addFirst(line);
        }
    }

    private Line line(StringBuilder text, boolean cut) {
        number++;
        if (!text.isEmpty() && text.charAt(text.length() - 1) == '\r') {
            text.setLength(text.length() - 1);
        }
        if (number == 1 && !text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text.deleteCharAt(0);
        }
        String content = text.toString();
        String broken = null;
        if (cut) {
            broken = "the line is longer than %d characters".formatted(LONGEST);
        } else if (content.indexOf(NOT_UTF_8) >= 0) {
            broken = "the line is not UTF-8";
        }
        return new Line(number, content, broken);
    }

    private int read() {
        try {
            if (at == filled) {
                filled = in.read(buffer);
                at = 0;
            }
            return filled <= 0 ? -1 : buffer[at++];
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** A line and why it cannot be part of a record. */
    record Line(long number, String text, @Nullable String broken) {

        /** Quotes that open and close each other leave an even number. */
        boolean hasOddQuotes() {
            return text.chars().filter(c -> c == '"').count() % 2 == 1;
        }
    }
}
