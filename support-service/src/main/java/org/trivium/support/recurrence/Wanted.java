package org.trivium.support.recurrence;

import org.jspecify.annotations.Nullable;

/**
 * Which recurrences are asked for; what is absent does not matter.
 *
 * @param after cursor of the page before
 */
public record Wanted(
        @Nullable Boolean living,
        @Nullable String flavour,
        @Nullable String leaf,
        @Nullable String node,
        int limit,
        @Nullable String after) {}
