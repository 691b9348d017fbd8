package org.trivium.starter.letter;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** There is nothing left to do about the letter. */
public final class LetterSettled extends Conflict {

    LetterSettled(Letter letter) {
        super(
                "Dead letter %s is %s.".formatted(letter.id(), letter.state()),
                Map.of("state", letter.state().toString()));
    }
}
