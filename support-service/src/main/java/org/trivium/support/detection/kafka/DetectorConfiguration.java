package org.trivium.support.detection.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.StreamsConfig;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.kafka.core.KafkaAdmin;
import org.trivium.events.Topic;
import org.trivium.starter.consuming.PublishedTopics;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.letter.LetterSettlement;
import org.trivium.starter.letter.StreamLetters;
import org.trivium.starter.rebuild.GroupReset;
import org.trivium.support.directory.DistrictSalts;

/**
 * Wires the detector: exactly once, a commit every 100 ms, ten seconds until a crash is noticed.
 */
@Configuration(proxyBeanMethods = false)
class DetectorConfiguration {

    private static final String GROUP = "support-detection";
    private static final StreamLetters LETTERS =
            new StreamLetters(Topic.DETECTION, GROUP, "support-history");

    /** What a commit's worth of saves needs: each thing goes to the store and its log once. */
    private static final long SAVED_ONCE_A_COMMIT = 8L << 20;

    @Bean
    PublishedTopics detectorTopics() {
        return PublishedTopics.of(Topic.DETECTION, Topic.RECURRENCES);
    }

    @Bean
    StreamLetters detectorStream() {
        return LETTERS;
    }

    @Bean
    @DependsOn("topicGuard")
    DetectorEngine detectorEngine(
            KafkaProperties kafka,
            DistrictSalts salts,
            EventRecords records,
            MeterRegistry registry) {
        DetectorParts parts =
                new DetectorParts(
                        salts::districtSalt,
                        records,
                        GROUP,
                        registry.counter(
                                "trivium.dead.letters",
                                "topic",
                                Topic.DETECTION.published(),
                                "group",
                                GROUP));
        return new DetectorEngine(
                new RecurrenceTopology(parts, LETTERS.deadLetters()).get(),
                properties(kafka),
                registry);
    }

    @Bean
    DetectorRebuild detectorRebuild(
            DetectorEngine engine, GroupReset groups, KafkaAdmin admin, LetterSettlement letters) {
        return new DetectorRebuild(
                GROUP,
                engine,
                groups,
                admin.getConfigurationProperties(),
                by -> letters.settle(LETTERS, by));
    }

    static Properties properties(KafkaProperties kafka) {
        Properties properties = new Properties();
        properties.putAll(kafka.buildStreamsProperties());
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 100);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreSettings.class);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        properties.put(
                StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, SAVED_ONCE_A_COMMIT);
        return properties;
    }
}
