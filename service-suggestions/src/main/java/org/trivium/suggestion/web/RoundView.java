package org.trivium.suggestion.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Ending;
import org.trivium.suggestion.Round;

/**
 * What was decided before, until the recurrence came back.
 *
 * @param heldDays days from the end of the recurrence to its return
 */
record RoundView(
        int round,
        @Nullable DecisionView decision,
        @Nullable String endReason,
        @Nullable LocalDate endedOn,
        LocalDate backOn,
        @Nullable Long heldDays) {

    static RoundView of(Round from) {
        Ending ending = from.ending();
        return new RoundView(
                from.number(),
                DecisionView.of(from.decision()),
                ending == null ? null : ending.reason(),
                ending == null ? null : ending.day(),
                from.back(),
                from.heldDays());
    }
}
