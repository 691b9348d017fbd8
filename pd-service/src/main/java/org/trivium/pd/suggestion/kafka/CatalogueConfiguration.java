package org.trivium.pd.suggestion.kafka;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.suggestion.kafka.CatalogueSettings;

/** The desk's topic, types and group. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    CatalogueSettings catalogue() {
        return new CatalogueSettings(
                Topic.PD_SUGGESTIONS,
                Topic.PLANNING_SUGGESTIONS,
                "pd-suggestions",
                new CatalogueSettings.Types(
                        EventType.TOPIC_SUGGESTED,
                        EventType.TOPIC_ACCEPTED,
                        EventType.TOPIC_DISMISSED,
                        EventType.TOPIC_SNOOZED,
                        EventType.TOPIC_WITHDRAWN,
                        EventType.TOPIC_REOPENED));
    }
}
