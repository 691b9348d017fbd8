package org.trivium.events;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What happens to a ticket. The envelope's {@code ce_time} says when, {@code ce_subject} is the
 * ticket.
 */
public sealed interface TicketFact {

    /** Opaque id of the ticket. */
    String ticket();

    /**
     * A ticket was filed.
     *
     * @param opened when the trouble was reported; earlier than the envelope's time for a late
     *     entry
     * @param requester opaque id of the person with the trouble
     * @param asset opaque id of the device, if one was named
     */
    record TicketOpened(
            String ticket,
            Instant opened,
            String site,
            String leaf,
            String requester,
            Position position,
            @Nullable String asset,
            @Nullable String model)
            implements TicketFact {}

    /**
     * A technician took it over; {@code assignee} is an opaque person id, absent when only a group
     * is named.
     */
    record TicketAssigned(String ticket, @Nullable String assignee, @Nullable String group)
            implements TicketFact {}

    /** It was filed on the wrong leaf. */
    record TicketRecategorised(String ticket, String from, String leaf) implements TicketFact {}

    /** It was a double of another ticket and counts no longer. */
    record TicketMerged(String ticket, String into) implements TicketFact {}

    /**
     * The trouble is over; a later answer replaces an earlier one.
     *
     * @param kind the confirmed cause, absent when none was confirmed
     * @param minutes technician's minutes spent
     * @param teachingMinutes minutes of teaching lost
     */
    record TicketResolved(
            String ticket,
            @Nullable Kind kind,
            @Nullable Integer minutes,
            @Nullable Integer teachingMinutes)
            implements TicketFact {}

    /** It was not over after all; its kind is open again. */
    record TicketReopened(String ticket) implements TicketFact {}

    /** Nothing more will happen to it. */
    record TicketClosed(String ticket) implements TicketFact {}
}
