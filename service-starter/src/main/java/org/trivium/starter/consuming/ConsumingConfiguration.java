package org.trivium.starter.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.trivium.starter.letter.LetterPost;
import org.trivium.starter.letter.Letters;
import org.trivium.starter.letter.StreamLetters;

/** The way of an event from the broker to its handler. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration",
            "org.trivium.starter.letter.LetterConfiguration"
        })
class ConsumingConfiguration {

    @Bean
    TopicGuard topicGuard(
            KafkaAdmin admin,
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<StreamLetters> streams,
            ObjectProvider<PublishedTopics> published) {
        Set<String> topics = new HashSet<>();
        subscriptions.forEach(
                s -> topics.addAll(List.of(s.topic().published(), s.deadLetters(), s.retry())));
        streams.forEach(s -> topics.addAll(List.of(s.topic().published(), s.deadLetters())));
        published.forEach(p -> topics.addAll(p.names()));
        return new TopicGuard(admin.getConfigurationProperties(), topics);
    }

    @Bean
    ReaderParts readerParts(Letters letters, LetterPost post, MeterRegistry registry, Clock clock) {
        return new ReaderParts(
                letters, new DeadLetters(letters, post, registry, clock), new HeldLanes(letters));
    }

    @Bean
    @DependsOn("topicGuard")
    EventReaders eventReaders(
            ConsumerFactory<String, byte[]> consumers,
            ReaderParts parts,
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<StreamLetters> streams,
            ApplicationContext context) {
        return new EventReaders(
                consumers,
                parts,
                subscriptions.stream().toList(),
                streams.stream().toList(),
                context);
    }
}
