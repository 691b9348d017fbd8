package org.trivium.support.ticket.saved.mongo;

import org.trivium.starter.mongo.Stored;
import org.trivium.support.ticket.TicketQuestion;
import org.trivium.support.ticket.saved.SavedList;

/** A saved list as it is stored. */
record SavedListDocument(
        String id,
        String district,
        long version,
        String person,
        String name,
        TicketQuestion question)
        implements Stored {

    static SavedListDocument of(SavedList list) {
        return new SavedListDocument(
                list.id(),
                list.district(),
                list.version(),
                list.person(),
                list.name(),
                list.question());
    }

    SavedList list() {
        return new SavedList(id, district, person, name, question, version);
    }
}
