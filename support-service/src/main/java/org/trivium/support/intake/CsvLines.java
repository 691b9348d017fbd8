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

    private final Reader in;
    private final String encoding;
    private final char[] buffer = new char[8192];
    private final Deque<Line> back = new ArrayDeque<>();
    private int filled;
    private int at;
    private long number;

    /**
     * @param in has {@link Letters#INVALID} where bytes mean nothing
     * @param encoding its name, for messages
     */
    CsvLines(Reader in, String encoding) {
        this.in = in;
        this.encoding = encoding;
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
        for (; c >= 0 && c != '\n' && c != '\r'; c = read()) {
            cut |= text.length() >= LONGEST;
            if (!cut) {
                text.append((char) c);
            }
        }
        if (c == '\r') {
            skipLineFeed();
        }
        return line(text.toString(), cut);
    }

    /** Lines that turned out to belong to other records are read again. */
    void giveBack(List<Line> lines) {
        for (Line line : lines.reversed()) {
            back.addFirst(line);
        }
    }

    private Line line(String text, boolean cut) {
        number++;
        String broken = null;
        if (cut) {
            broken = "the line is longer than %d characters".formatted(LONGEST);
        } else if (text.indexOf(Letters.INVALID) >= 0) {
            broken = "the line has bytes that are not valid %s".formatted(encoding);
        }
        return new Line(number, text, broken);
    }

    /** A line may end with a return, a feed, or both. */
    private void skipLineFeed() {
        int next = read();
        if (next >= 0 && next != '\n') {
            at--;
        }
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
