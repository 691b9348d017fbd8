package org.trivium.suggestion;

import java.time.Instant;
import java.util.Optional;
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

    /** What was done, if this change is a deed and not just a turn of the evidence. */
    public Optional<Act> deed() {
        boolean same =
                before != null && before.history().acts().size() == after.history().acts().size();
        return same ? Optional.empty() : after.history().last();
    }

    /** True when others must know. */
    public boolean news() {
        return before == null || before.version() != after.version();
    }
}
