package org.trivium.suggestion;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One round as the ledger counts it.
 *
 * @param opened when it was put to people
 * @param decision what stands, or stood when the round ended
 * @param decided when a person first said yes or no, whether or not that was taken back
 */
record Case(Instant opened, Decision decision, @Nullable Instant decided) {

    @Nullable Duration untilDecided() {
        return decided == null ? null : Duration.between(opened, decided);
    }
}
