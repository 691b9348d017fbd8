package org.trivium.starter.letter;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What was done about a dead letter.
 *
 * @param by opaque id of the person; absent for what happened by itself
 * @param reason of a discard, or why it failed
 */
public record Deed(What what, @Nullable String by, Instant at, @Nullable String reason) {

    /** What can be done. */
    public enum What {
        PUT_ASIDE,
        REPLAY_ASKED,
        FAILED_AGAIN,
        REPLAYED,
        DISCARDED,
        REBUILT;

        /** The spelling in answers. */
        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
