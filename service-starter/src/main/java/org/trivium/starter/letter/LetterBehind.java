package org.trivium.starter.letter;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** An earlier letter of the same subject must come first. */
public final class LetterBehind extends Conflict {

    LetterBehind(Letter letter, Letter first) {
        super(
                "Dead letter %s waits for %s, which is of the same subject."
                        .formatted(letter.id(), first.id()),
                Map.of("state", letter.state().toString(), "first", first.id()));
    }
}
