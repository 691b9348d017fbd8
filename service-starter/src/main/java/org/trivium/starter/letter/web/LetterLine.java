package org.trivium.starter.letter.web;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.letter.Letter;
import org.trivium.starter.letter.LetterState;

/**
 * A dead letter in a list.
 *
 * @param district absent when the record does not say
 * @param behind true when it only waits for an earlier one of its subject
 * @param at when it was put aside
 */
record LetterLine(
        String id,
        @Nullable String district,
        String topic,
        int partition,
        long offset,
        String group,
        @Nullable String subject,
        @Nullable String type,
        String reason,
        boolean behind,
        LetterState state,
        Instant at) {

    static LetterLine of(Letter letter) {
        return new LetterLine(
                letter.id(),
                letter.district().isEmpty() ? null : letter.district(),
                letter.content().topic(),
                letter.content().partition(),
                letter.content().offset(),
                letter.group(),
                letter.header("ce_subject").orElse(null),
                letter.header("ce_type").orElse(null),
                letter.reason(),
                letter.behind(),
                letter.state(),
                letter.at());
    }
}
