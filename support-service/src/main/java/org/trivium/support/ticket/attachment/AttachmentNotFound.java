package org.trivium.support.ticket.attachment;

import org.trivium.starter.refusal.NotFound;

/** The ticket has no such file. */
public class AttachmentNotFound extends NotFound {

    AttachmentNotFound(String id) {
        super("attachment", id);
    }
}
