package org.trivium.support.ticket.attachment;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A file of a ticket.
 *
 * @param name as its owner called it: personal text, in no event and no log
 * @param size in bytes; 0 while it is being received
 * @param addedBy opaque id of who added it
 */
public record Attachment(
        String id,
        String district,
        String ticket,
        String name,
        FileType type,
        long size,
        String addedBy,
        Instant added) {

    /** Longest name. */
    static final int NAME = 120;

    public Attachment {
        added = added.truncatedTo(ChronoUnit.MILLIS);
    }

    Attachment received(long bytes) {
        return new Attachment(id, district, ticket, name, type, bytes, addedBy, added);
    }
}
