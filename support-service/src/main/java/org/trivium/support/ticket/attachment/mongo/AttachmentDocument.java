package org.trivium.support.ticket.attachment.mongo;

import java.time.Instant;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.ticket.attachment.Attachment;
import org.trivium.support.ticket.attachment.FileType;

/**
 * What is known of a file.
 *
 * @param kept false while it is received or removed: its blocks may be incomplete
 */
record AttachmentDocument(
        String id,
        String district,
        long version,
        String ticket,
        String name,
        FileType type,
        long size,
        String addedBy,
        Instant added,
        boolean kept)
        implements Stored {

    static AttachmentDocument begun(Attachment attachment) {
        return new AttachmentDocument(
                attachment.id(),
                attachment.district(),
                1,
                attachment.ticket(),
                attachment.name(),
                attachment.type(),
                attachment.size(),
                attachment.addedBy(),
                attachment.added(),
                false);
    }

    Attachment attachment() {
        return new Attachment(id, district, ticket, name, type, size, addedBy, added);
    }
}
