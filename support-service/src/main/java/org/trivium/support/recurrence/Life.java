package org.trivium.support.recurrence;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Where a recurrence stands.
 *
 * @param state emerging, active, watch, resolved or relapsed
 * @param flavour outbreak, individual, chronic or burst
 * @param opened day of the first emergence; absent on a restricted leaf
 * @param day day of the latest news
 * @param ended why it is over; absent while it lives
 * @param absorbedBy the burst that took it in
 */
public record Life(
        String state,
        String flavour,
        @Nullable LocalDate opened,
        LocalDate day,
        @Nullable String ended,
        @Nullable String absorbedBy) {

    /** True until it is resolved. */
    public boolean living() {
        return ended == null;
    }
}
