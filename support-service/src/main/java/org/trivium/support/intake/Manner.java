package org.trivium.support.intake;

import org.jspecify.annotations.Nullable;

/**
 * How whoever sends a file wants it read.
 *
 * @param charset encoding of a file without a byte order mark; absent for the mapping's
 * @param dates order of day and month; absent for the mapping's, or what the file shows
 * @param dryRun only says what would happen
 */
public record Manner(@Nullable String charset, @Nullable DayOrder dates, boolean dryRun) {

    /** As the mapping says, and for good. */
    public static final Manner PLAIN = new Manner(null, null, false);
}
