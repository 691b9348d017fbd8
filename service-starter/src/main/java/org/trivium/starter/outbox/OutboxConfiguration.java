package org.trivium.starter.outbox;

import java.time.Clock;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.trivium.starter.event.EventRecords;

/** The way of an event from its document to the broker. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.trivium.starter.EventConfiguration"
        })
@EnableScheduling
@EnableConfigurationProperties(OutboxSettings.class)
class OutboxConfiguration {

    @Bean
    EventSender eventSender(ProducerFactory<String, byte[]> producers, EventRecords records) {
        return new EventSender(producers, records);
    }

    @Bean
    @ConditionalOnMissingBean
    RelayGate relayGate() {
        return RelayGate.OPEN;
    }

    @Bean
    OutboxRelay outboxRelay(
            MongoOperations mongo, EventSender sender, RelayGate gate, OutboxSettings settings) {
        return new OutboxRelay(mongo, sender, gate, settings.room());
    }

    @Bean
    OutboxPump outboxPump(OutboxRelay relay, OutboxSettings settings) {
        return new OutboxPump(relay, settings);
    }

    @Bean
    OutboxSweeper outboxSweeper(
            MongoOperations mongo,
            OutboxRelay relay,
            OutboxSettings settings,
            OutboxCollections collections,
            Clock clock) {
        return new OutboxSweeper(mongo, relay, settings, collections, clock);
    }
}
