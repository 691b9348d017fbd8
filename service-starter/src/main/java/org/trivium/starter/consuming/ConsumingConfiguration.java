package org.trivium.starter.consuming;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.DependsOn;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.kafka.core.ProducerFactory;

/** The way of an event from the broker to its handler. */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.data.mongodb.autoconfigure.DataMongoAutoConfiguration",
            "org.springframework.boot.kafka.autoconfigure.KafkaAutoConfiguration"
        })
class ConsumingConfiguration {

    @Bean
    TopicGuard topicGuard(
            KafkaAdmin admin,
            ObjectProvider<Subscription> subscriptions,
            ObjectProvider<PublishedTopics> published) {
        Set<String> topics = new HashSet<>();
        subscriptions.forEach(
                s -> topics.addAll(List.of(s.topic().published(), s.deadLetters(), s.retry())));
        published.forEach(p -> topics.addAll(p.names()));
        return new TopicGuard(admin.getConfigurationProperties(), topics);
    }

    @Bean
    ParkedSubjects parkedSubjects(MongoOperations mongo) {
        return new ParkedSubjects(mongo);
    }

    @Bean
    DeadLetters deadLetters(
            ProducerFactory<String, byte[]> producers,
            ParkedSubjects parked,
            MeterRegistry registry) {
        return new DeadLetters(producers, parked, registry);
    }

    @Bean
    @DependsOn("topicGuard")
    EventReaders eventReaders(
            ConsumerFactory<String, byte[]> consumers,
            DeadLetters deadLetters,
            ParkedSubjects parked,
            ObjectProvider<Subscription> subscriptions,
            ApplicationContext context) {
        return new EventReaders(
                consumers, deadLetters, parked, subscriptions.stream().toList(), context);
    }
}
