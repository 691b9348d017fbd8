package org.trivium.support.ticket.saved;

import org.trivium.support.ticket.TicketQuestion;

/**
 * A question that a person keeps to ask it again.
 *
 * @param person whose it is; nobody else sees it
 * @param name what the person calls it
 */
public record SavedList(
        String id,
        String district,
        String person,
        String name,
        TicketQuestion question,
        long version) {

    /** Longest name. */
    public static final int NAME = 80;

    SavedList with(String newName, TicketQuestion newQuestion) {
        return new SavedList(id, district, person, newName, newQuestion, version + 1);
    }
}
