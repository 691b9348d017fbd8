package org.trivium.support.ticket.attachment;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.starter.caller.Attempt;
import org.trivium.support.ticket.TicketDesk;

/** Wires attachments. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AttachmentSettings.class)
class AttachmentConfiguration {

    @Bean
    AttachmentDesk attachmentDesk(
            TicketDesk tickets,
            Attachments attachments,
            AttachmentSettings settings,
            Attempt attempt,
            Clock clock) {
        return new AttachmentDesk(tickets, attachments, settings.limits(), attempt, clock);
    }
}
