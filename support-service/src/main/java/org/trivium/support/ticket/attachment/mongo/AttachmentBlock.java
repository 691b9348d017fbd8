package org.trivium.support.ticket.attachment.mongo;

import org.bson.types.Binary;
import org.trivium.starter.mongo.Stored;

/** A part of a file. */
record AttachmentBlock(String id, String district, long version, String attachment, Binary bytes)
        implements Stored {

    static String id(String attachment, int nr) {
        return "%s|%06d".formatted(attachment, nr);
    }
}
