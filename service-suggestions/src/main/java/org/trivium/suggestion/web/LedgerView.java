package org.trivium.suggestion.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Act;
import org.trivium.suggestion.Deed;
import org.trivium.suggestion.DismissReason;
import org.trivium.suggestion.Flavour;
import org.trivium.suggestion.LedgerLine;
import org.trivium.suggestion.Scope;
import org.trivium.suggestion.State;
import org.trivium.suggestion.Suggestion;
import org.trivium.suggestion.Target;

/**
 * A suggestion in the ledger.
 *
 * @param opened day on which its recurrence had emerged
 * @param secondsToDecision from being suggested to the first yes or no; absent while there was none
 * @param decisions everything that was done, in order; what was taken back stays
 * @param past the rounds that a relapse has brought to an end
 */
record LedgerView(
        String id,
        Target target,
        Scope scope,
        String node,
        String leaf,
        Flavour flavour,
        String recurrence,
        LocalDate opened,
        Instant suggestedAt,
        State state,
        int round,
        @Nullable Long secondsToDecision,
        List<ActView> decisions,
        List<RoundView> past) {

    static LedgerView of(LedgerLine line) {
        Suggestion suggestion = line.suggestion();
        return new LedgerView(
                suggestion.id(),
                suggestion.target(),
                suggestion.place().scope(),
                suggestion.place().node(),
                suggestion.place().leaf(),
                suggestion.place().flavour(),
                suggestion.recurrence(),
                suggestion.evidence().opened(),
                suggestion.suggested(),
                line.state(),
                suggestion.history().round(),
                line.untilDecided() == null ? null : line.untilDecided().toSeconds(),
                suggestion.history().acts().stream().map(ActView::of).toList(),
                suggestion.history().rounds().stream().map(RoundView::of).toList());
    }

    /** One thing that was done; {@code by} is absent for what happened by itself. */
    record ActView(
            int round,
            Deed deed,
            @Nullable DismissReason reason,
            @Nullable String remark,
            @Nullable LocalDate until,
            boolean untilGrown,
            @Nullable String by,
            Instant at) {

        static ActView of(Act from) {
            return new ActView(
                    from.round(),
                    from.deed(),
                    from.reason(),
                    from.remark(),
                    from.until(),
                    from.untilGrown(),
                    from.by(),
                    from.at());
        }
    }
}
