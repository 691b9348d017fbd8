package org.trivium.support.directory;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An entry as it was and as it is from now on.
 *
 * @param before absent when the entry is new
 */
public record Change<T extends Registered>(@Nullable T before, T after, Instant at) {

    /** Version that the change was made from; 0 for a new entry. */
    public long from() {
        return before == null ? 0 : before.version();
    }
}
