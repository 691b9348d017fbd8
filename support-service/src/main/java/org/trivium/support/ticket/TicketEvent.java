package org.trivium.support.ticket;

import org.jspecify.annotations.Nullable;
import org.trivium.support.directory.Position;

/** What can happen to a ticket. */
public sealed interface TicketEvent {

    /**
     * Somebody reported trouble.
     *
     * @param position what the person with the trouble did at the site then
     */
    record Filed(Category category, Position position) implements TicketEvent {}

    /** A person or a group has it now. */
    record Assigned(@Nullable String assignee, @Nullable String group) implements TicketEvent {}

    /** Somebody works on it. */
    record Started(String assignee) implements TicketEvent {}

    /** The work waits; the question is put to the requester or the supplier. */
    record Waiting(WaitingFor waitingFor, String question) implements TicketEvent {}

    /** Somebody said something about it. */
    record Commented(String text) implements TicketEvent {}

    /** It was filed on the wrong leaf. */
    record Recategorised(Category from, Category to) implements TicketEvent {}

    /** It was a double of another ticket, whose id is {@code into}. */
    record Merged(String into) implements TicketEvent {}

    /** The trouble is over; a later answer replaces an earlier one. */
    record Resolved(Resolution resolution) implements TicketEvent {}

    /** It was not over after all. */
    record Reopened() implements TicketEvent {}

    /** Nothing more will happen to it. */
    record Closed() implements TicketEvent {}
}
