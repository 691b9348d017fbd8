package org.trivium.support.ticket.mongo;

import java.time.Instant;
import org.trivium.starter.mongo.Stored;

/**
 * A ticket that a merge is under way with.
 *
 * @param until when the merge counts as given up, as after a crash
 */
record MergeLock(String id, String district, long version, Instant until) implements Stored {

    static String id(String district, String ticket) {
        return district + "|" + ticket;
    }
}
