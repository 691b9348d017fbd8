package org.trivium.support.ticket.attachment;

import java.time.Duration;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a ticket takes.
 *
 * @param largest of one file
 * @param most files of one ticket
 * @param types kinds of files
 * @param abandonedAfter when an upload that has not ended counts as broken
 */
@ConfigurationProperties("trivium.attachments")
public record AttachmentSettings(
        @DefaultValue("10MB") DataSize largest,
        @DefaultValue("20") int most,
        @DefaultValue({
                    "png", "jpeg", "gif", "webp", "heic", "pdf", "mp4", "docx", "xlsx", "csv", "txt"
                })
                Set<FileType> types,
        @DefaultValue("1h") Duration abandonedAfter) {

    AttachmentLimits limits() {
        return new AttachmentLimits(largest.toBytes(), most, types);
    }
}
