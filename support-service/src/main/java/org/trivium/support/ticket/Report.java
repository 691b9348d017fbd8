package org.trivium.support.ticket;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The trouble as it was reported.
 *
 * @param requester opaque id of who filed it
 * @param onBehalfOf the person with the trouble, when that is someone else
 * @param asset tag of the device
 * @param opened when it was reported; earlier than the filing for a late entry
 */
public record Report(
        String requester,
        @Nullable String onBehalfOf,
        String site,
        @Nullable String room,
        @Nullable String asset,
        @Nullable String model,
        String subject,
        String description,
        Priority priority,
        Instant opened) {

    /** Longest subject. */
    public static final int SUBJECT = 200;

    /** Longest comment; with their number it keeps a ticket well below what a document may hold. */
    public static final int COMMENT = 4_000;

    /** Longest description, question or fix. */
    public static final int TEXT = 10_000;

    public Report {
        opened = opened.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The person with the trouble. */
    public String person() {
        return Optional.ofNullable(onBehalfOf).orElse(requester);
    }
}
