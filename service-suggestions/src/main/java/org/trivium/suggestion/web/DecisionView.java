package org.trivium.suggestion.web;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Decision;
import org.trivium.suggestion.DismissReason;
import org.trivium.suggestion.Signature;
import org.trivium.suggestion.State;

/**
 * Who decided what.
 *
 * @param until day until which it was put off at the latest
 * @param untilGrown true when it was put off until it grows by half
 */
record DecisionView(
        State decided,
        @Nullable DismissReason reason,
        @Nullable String remark,
        @Nullable LocalDate until,
        boolean untilGrown,
        String by,
        Instant at) {

    /** Absent while nobody has decided. */
    static @Nullable DecisionView of(Decision from) {
        Signature signature = from.signature();
        return signature == null
                ? null
                : new DecisionView(
                        from.state(),
                        from.reason(),
                        from.remark(),
                        from.until(),
                        from.growth() != null,
                        signature.by(),
                        signature.at());
    }
}
