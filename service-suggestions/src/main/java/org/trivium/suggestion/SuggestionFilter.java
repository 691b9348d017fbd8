package org.trivium.suggestion;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows.
 *
 * @param inbox only what waits for a decision and whose recurrence lives
 * @param state absent for every state
 * @param today day on which snoozes are judged
 */
public record SuggestionFilter(
        boolean inbox,
        @Nullable State state,
        @Nullable String leaf,
        @Nullable String node,
        @Nullable Target target,
        LocalDate today) {}
