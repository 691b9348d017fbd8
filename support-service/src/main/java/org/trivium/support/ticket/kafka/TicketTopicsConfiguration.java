package org.trivium.support.ticket.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.events.Topic;
import org.trivium.starter.consuming.PublishedTopics;

/** Declares the topics that tickets are spoken of on. */
@Configuration(proxyBeanMethods = false)
class TicketTopicsConfiguration {

    @Bean
    PublishedTopics ticketTopics() {
        return PublishedTopics.of(Topic.DETECTION, Topic.TICKETS);
    }
}
