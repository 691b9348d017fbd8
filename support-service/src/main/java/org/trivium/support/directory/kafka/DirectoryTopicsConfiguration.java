package org.trivium.support.directory.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.events.Topic;
import org.trivium.starter.consuming.PublishedTopics;

/** Where the directory is told; the clock is a fact of the tickets' topic too. */
@Configuration(proxyBeanMethods = false)
class DirectoryTopicsConfiguration {

    @Bean
    PublishedTopics directoryTopics() {
        return PublishedTopics.of(Topic.DETECTION, Topic.DIRECTORY, Topic.TICKETS);
    }
}
