package org.trivium.suggestion;

import java.time.LocalDate;

/**
 * How and when a recurrence came to its end.
 *
 * @param reason published spelling, such as {@code calm}
 */
public record Ending(String reason, LocalDate day) {

    /** History is being told anew: the recurrence comes back under another id. */
    public static final String RESTART = "restart";

    boolean isRestart() {
        return reason.equals(RESTART);
    }
}
