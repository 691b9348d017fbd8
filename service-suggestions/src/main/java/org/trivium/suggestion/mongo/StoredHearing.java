package org.trivium.suggestion.mongo;

import org.trivium.starter.mongo.Stored;

/** How far the desk has listened to one recurrence; its version is that of the recurrence. */
record StoredHearing(String id, String district, long version) implements Stored {

    static String id(String district, String recurrence) {
        return district + "|" + recurrence;
    }
}
