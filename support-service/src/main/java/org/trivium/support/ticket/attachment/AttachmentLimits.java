package org.trivium.support.ticket.attachment;

import java.util.Set;

/**
 * What a ticket takes.
 *
 * @param largest bytes of one file
 * @param most files of one ticket
 */
record AttachmentLimits(long largest, int most, Set<FileType> types) {

    AttachmentLimits {
        types = Set.copyOf(types);
    }
}
