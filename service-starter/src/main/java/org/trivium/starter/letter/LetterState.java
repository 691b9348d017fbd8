package org.trivium.starter.letter;

import java.util.List;
import java.util.Locale;

/** What has become of a dead letter. */
public enum LetterState {
    /** It waits for a person, or behind one that does. */
    WAITING,
    /** It is on its way to its reader once more. */
    REPLAYING,
    /** Its reader has acted on it after all. */
    REPLAYED,
    /** A person has decided that nobody will act on it. */
    DISCARDED,
    /** Its reader has begun anew and reads what it was made from once more. */
    REBUILT;

    /** Those in which later events of the subject must wait. */
    static final List<LetterState> OPEN = List.of(WAITING, REPLAYING);

    /**
     * The state of that spelling.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static LetterState named(String spelling) {
        return valueOf(spelling.toUpperCase(Locale.ROOT));
    }

    /** The spelling in answers. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
