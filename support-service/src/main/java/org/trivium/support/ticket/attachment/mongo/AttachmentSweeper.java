package org.trivium.support.ticket.attachment.mongo;

import java.time.Clock;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.trivium.support.ticket.attachment.AttachmentSettings;
import org.trivium.support.ticket.attachment.Attachments;

/** Removes what broken uploads have left behind. */
@Component
final class AttachmentSweeper {

    private final Attachments attachments;
    private final AttachmentSettings settings;
    private final Clock clock;

    AttachmentSweeper(Attachments attachments, AttachmentSettings settings, Clock clock) {
        this.attachments = attachments;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${trivium.attachments.sweep-every:10m}")
    void sweep() {
        attachments.dropUnfinished(clock.instant().minus(settings.abandonedAfter()));
    }
}
