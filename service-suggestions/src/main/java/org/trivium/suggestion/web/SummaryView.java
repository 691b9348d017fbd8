package org.trivium.suggestion.web;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.LedgerSummary;

/** How good suggestions were. */
record SummaryView(ScoreView all, List<ScoreView> byLeaf, List<ScoreView> byTarget) {

    static SummaryView of(LedgerSummary from) {
        return new SummaryView(
                ScoreView.of(from.all()),
                from.byLeaf().stream().map(ScoreView::of).toList(),
                from.byTarget().stream().map(ScoreView::of).toList());
    }

    /**
     * One group.
     *
     * @param name a leaf or a target; absent for all
     * @param precision accepted of decided rounds; absent while none is
     * @param medianSeconds time until a round was first decided; {@code p90Seconds} likewise
     */
    record ScoreView(
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
            @Nullable Long medianSeconds,
            @Nullable Long p90Seconds) {

        static ScoreView of(LedgerSummary.Score from) {
            return new ScoreView(
                    from.name(),
                    from.suggested(),
                    from.rounds(),
                    from.accepted(),
                    from.dismissed(),
                    from.wrong(),
                    from.open(),
                    from.snoozed(),
                    from.withdrawn(),
                    from.precision(),
                    seconds(from.median()),
                    seconds(from.p90()));
        }

        private static @Nullable Long seconds(@Nullable Duration wait) {
            return wait == null ? null : wait.toSeconds();
        }
    }
}
