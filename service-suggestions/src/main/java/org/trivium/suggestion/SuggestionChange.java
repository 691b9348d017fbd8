package org.trivium.suggestion;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A change on its way into the house.
 *
 * @param before absent for a new suggestion
 * @param standing what others are told of it from now on
 */
public record SuggestionChange(
        @Nullable Suggestion before, Suggestion after, State standing, Instant at) {

    /** True for a suggestion that was not there. */
    public boolean first() {
        return before == null;
    }

    /** True when others must know. */
    public boolean news() {
        return before == null || before.version() != after.version();
    }
}
