package org.trivium.starter.consuming;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.listener.ConcurrentMessageListenerContainer;
import org.springframework.kafka.listener.ConsumerAwareRebalanceListener;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListener;
import org.springframework.util.backoff.ExponentialBackOff;
import org.trivium.starter.letter.StreamLetters;
import org.trivium.starter.rebuild.Readers;

/**
 * Starts and stops the readers of all subscriptions; offsets are committed after the work of a poll
 * is done.
 */
final class EventReaders implements SmartLifecycle, Readers {

    private static final Duration FIRST_PAUSE = Duration.ofMillis(200);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);

    /** Each partition is refused anew, one after the other, even when the rights are back. */
    private static final Duration UNTIL_ALLOWED = Duration.ofSeconds(1);

    private final ConsumerFactory<String, byte[]> consumers;
    private final ReaderParts parts;
    private final List<ConcurrentMessageListenerContainer<String, byte[]>> containers;
    private volatile boolean running;

    EventReaders(
            ConsumerFactory<String, byte[]> consumers,
            ReaderParts parts,
            List<Subscription> subscriptions,
            List<StreamLetters> streams,
            ApplicationContext context) {
        this.consumers = consumers;
        this.parts = parts;
        subscriptions.forEach(parts.deadLetters()::counter);
        this.containers =
                Stream.concat(
                                subscriptions.stream().map(s -> container(s, context)),
                                streams.stream().map(s -> container(s, context)))
                        .toList();
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            Subscription subscription, ApplicationContext context) {
        ContainerProperties properties =
                properties(
                        subscription.group(),
                        subscription.topic().published(),
                        subscription.retry());
        properties.setMessageListener(new EventReader(subscription, parts, this::isRunning));
        properties.setConsumerRebalanceListener(
                new ConsumerAwareRebalanceListener() {
                    @Override
                    public void onPartitionsAssigned(
                            @Nullable Consumer<?, ?> consumer,
                            Collection<TopicPartition> partitions) {
                        parts.lanes().refresh(subscription);
                    }
                });
        return container(
                properties, subscription.group() + "-" + subscription.topic().name(), context);
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            StreamLetters stream, ApplicationContext context) {
        ContainerProperties properties = properties(stream.readers(), stream.deadLetters());
        MessageListener<String, byte[]> keeping =
                record -> parts.deadLetters().found(stream, record);
        properties.setMessageListener(keeping);
        return container(properties, stream.readers(), context);
    }

    private static ContainerProperties properties(String group, String... topics) {
        ContainerProperties properties = new ContainerProperties(topics);
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setAckMode(ContainerProperties.AckMode.BATCH);
        properties.setObservationEnabled(true);
        // Without it a reader whose rights are missing for a moment stops for good.
        properties.setAuthExceptionRetryInterval(UNTIL_ALLOWED);
        return properties;
    }

    private ConcurrentMessageListenerContainer<String, byte[]> container(
            ContainerProperties properties, String name, ApplicationContext context) {
        ConcurrentMessageListenerContainer<String, byte[]> container =
                new ConcurrentMessageListenerContainer<>(consumers, properties);
        // where the container finds the registry that continues the trace of a record
        container.setApplicationContext(context);
        container.setBeanName(name);
        container.setCommonErrorHandler(forever());
        return container;
    }

    private static DefaultErrorHandler forever() {
        ExponentialBackOff pauses = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        pauses.setMaxInterval(LONGEST_PAUSE.toMillis());
        DefaultErrorHandler handler = new DefaultErrorHandler(pauses);
        handler.setClassifications(java.util.Map.of(), true);
        return handler;
    }

    @Override
    public void start() {
        running = true;
        containers.forEach(ConcurrentMessageListenerContainer::start);
    }

    @Override
    public void stop() {
        running = false;
        containers.forEach(ConcurrentMessageListenerContainer::stop);
    }

    @Override
    public void without(String group, Runnable work) {
        List<ConcurrentMessageListenerContainer<String, byte[]>> some =
                containers.stream().filter(c -> group.equals(c.getGroupId())).toList();
        some.forEach(ConcurrentMessageListenerContainer::stop);
        try {
            work.run();
        } finally {
            if (running) {
                some.forEach(ConcurrentMessageListenerContainer::start);
            }
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Started last and stopped first, so that no event is taken when the service is half there. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
