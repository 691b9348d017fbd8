package org.trivium.starter.letter;

import java.time.Clock;
import org.trivium.starter.rebuild.WholeTopic;

/** Settles the dead letters of a stream processor that is to hear everything once more. */
public final class LetterSettlement {

    private final WholeTopic topics;
    private final Letters letters;
    private final Clock clock;

    LetterSettlement(WholeTopic topics, Letters letters, Clock clock) {
        this.topics = topics;
        this.letters = letters;
        this.clock = clock;
    }

    /**
     * Settles all that there are, also those that nobody has read yet; whatever is put aside from
     * now on is another one.
     *
     * @param by opaque id of the person who wants it
     */
    public void settle(StreamLetters stream, String by) {
        topics.records(
                stream.deadLetters(),
                record -> letters.keep(Letter.found(stream.group(), record, clock.instant())));
        letters.rebuilt(stream.group(), by);
    }
}
