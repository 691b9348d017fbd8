package org.trivium.starter.letter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.letter.Deed;
import org.trivium.starter.letter.Letter;

/**
 * A dead letter with its record.
 *
 * @param value as the topic has it; absent when the record does not say whose it is
 * @param deeds what was done about it, oldest first
 */
record LetterView(
        LetterLine letter, List<HeaderView> headers, @Nullable String value, List<DeedView> deeds) {

    static LetterView of(Letter letter) {
        return new LetterView(
                LetterLine.of(letter),
                letter.content().headers().stream()
                        .map(h -> new HeaderView(h.name(), text(h.value().getData())))
                        .toList(),
                value(letter),
                letter.deeds().stream().map(DeedView::of).toList());
    }

    private static @Nullable String value(Letter letter) {
        return letter.district().isEmpty() || letter.content().value() == null
                ? null
                : text(letter.content().value().getData());
    }

    private static String text(byte[] bytes) {
        return new String(bytes, UTF_8);
    }

    /** One header of the record. */
    record HeaderView(String name, String value) {}

    /**
     * What was done.
     *
     * @param by absent for what happened by itself
     */
    record DeedView(Deed.What what, @Nullable String by, Instant at, @Nullable String reason) {

        static DeedView of(Deed deed) {
            return new DeedView(deed.what(), deed.by(), deed.at(), deed.reason());
        }
    }
}
