package org.trivium.support.intake;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One way in which a file may write its times.
 *
 * @param order of day and month; absent when the pattern leaves no doubt
 */
record TimePattern(DateTimeFormatter format, @Nullable DayOrder order) {

    /**
     * Takes no date that the calendar does not have.
     *
     * @throws IllegalArgumentException when it is no pattern
     */
    static TimePattern of(String pattern) {
        String strict = strict(pattern);
        DateTimeFormatter format =
                new DateTimeFormatterBuilder()
                        .parseCaseInsensitive()
                        .appendPattern(strict)
                        .toFormatter(Locale.ENGLISH)
                        .withResolverStyle(ResolverStyle.STRICT);
        return new TimePattern(format, DayOrder.of(strict));
    }

    /** A moment with its offset, or one without; null when the text is neither. */
    @Nullable TemporalAccessor read(String text) {
        try {
            return format.parseBest(text, OffsetDateTime::from, LocalDateTime::from);
        } catch (DateTimeException another) {
            return null;
        }
    }

    /** Strictly, a year of an era (y) needs its era; a year (u) needs nothing. */
    private static String strict(String pattern) {
        StringBuilder strict = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            quoted ^= c == '\'';
            strict.append(c == 'y' && !quoted ? 'u' : c);
        }
        return strict.toString();
    }
}
