package org.trivium.support.detection;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A change in the life of a recurrence (section 11.2).
 *
 * @param id opaque, district and serial
 * @param version counts the recurrence's events from 1
 * @param before state before; null at first emergence
 */
public record RecurrenceEvent(
        RecurrenceChange type,
        String id,
        int version,
        LocalDate day,
        @Nullable RecurrenceState before,
        RecurrenceState state,
        Flavour flavour,
        Account account) {}
