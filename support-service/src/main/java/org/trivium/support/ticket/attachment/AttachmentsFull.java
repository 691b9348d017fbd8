package org.trivium.support.ticket.attachment;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** A ticket has as many files as one may have. */
public class AttachmentsFull extends Conflict {

    AttachmentsFull(int most) {
        super("The ticket has %d files and takes no more.".formatted(most), Map.of("most", most));
    }
}
