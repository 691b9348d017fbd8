package org.trivium.support.ticket.mongo;

import java.time.Instant;
import org.bson.Document;
import org.trivium.support.ticket.HistoryEntry;
import org.trivium.support.ticket.Stamp;

/**
 * A fact of a ticket's life as it is stored.
 *
 * @param what kind of the event
 * @param data fields of the event
 */
record EntryDocument(long version, Instant at, String by, String what, Document data) {

    static EntryDocument of(HistoryEntry entry) {
        Stamp stamp = entry.stamp();
        StoredEvent event = StoredEvent.of(entry.event());
        return new EntryDocument(
                entry.version(), stamp.at(), stamp.by(), event.what(), event.data());
    }

    HistoryEntry entry() {
        return new HistoryEntry(version, new Stamp(by, at), new StoredEvent(what, data).event());
    }
}
