package org.trivium.suggestion;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How good suggestions were, all together, by leaf and by target, each in order of name. */
public record LedgerSummary(Score all, List<Score> byLeaf, List<Score> byTarget) {

    public LedgerSummary {
        byLeaf = List.copyOf(byLeaf);
        byTarget = List.copyOf(byTarget);
    }

    /**
     * The count of one group.
     *
     * @param name a leaf or a target; absent for all
     * @param suggested suggestions
     * @param rounds how often they were asked: once each, and once more after each relapse of what
     *     had been decided
     * @param accepted rounds whose decision is a yes
     * @param dismissed rounds whose decision is a no
     * @param wrong those of the dismissed whose reason says that there was no such problem
     * @param open suggestions that wait for a decision today
     * @param precision accepted of decided; absent while nothing is decided
     * @param median time until a round was first decided, as nearest rank
     * @param p90 nine of ten were decided in this time or less, as nearest rank
     */
    public record Score(
            @Nullable String name,
            int suggested,
            int rounds,
            int accepted,
            int dismissed,
            int wrong,
            int open,
            int snoozed,
            int withdrawn,
            @Nullable Double precision,
            @Nullable Duration median,
            @Nullable Duration p90) {}
}
