package org.trivium.planning.suggestion.kafka;

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
                Topic.PLANNING_SUGGESTIONS,
                Topic.PD_SUGGESTIONS,
                "planning-suggestions",
                new CatalogueSettings.Types(
                        EventType.ITEM_SUGGESTED,
                        EventType.ITEM_ACCEPTED,
                        EventType.ITEM_DISMISSED,
                        EventType.ITEM_SNOOZED,
                        EventType.ITEM_WITHDRAWN,
                        EventType.ITEM_REOPENED));
    }
}
