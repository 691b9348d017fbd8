package org.trivium.support.recurrence.mongo;

import org.trivium.starter.mongo.Stored;
import org.trivium.support.recurrence.Recurrence;

/** A recurrence with what its list is asked for by. */
record RecurrenceDocument(
        String id,
        String district,
        long version,
        boolean living,
        String flavour,
        Recurrence recurrence)
        implements Stored {

    static RecurrenceDocument of(Recurrence recurrence) {
        return new RecurrenceDocument(
                recurrence.id(),
                recurrence.district(),
                recurrence.version(),
                recurrence.life().living(),
                recurrence.life().flavour(),
                recurrence);
    }
}
