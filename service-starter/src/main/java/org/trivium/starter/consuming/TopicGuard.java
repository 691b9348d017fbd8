package org.trivium.starter.consuming;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.springframework.beans.factory.InitializingBean;
import org.trivium.events.Topic;

/**
 * Makes the topics that are not there yet; refuses to start on one whose partitions would break a
 * district's order.
 */
public final class TopicGuard implements InitializingBean {

    private static final long PATIENCE_SECONDS = 60;

    private final Map<String, Object> admin;
    private final Set<String> topics;

    public TopicGuard(Map<String, Object> admin, Set<String> topics) {
        this.admin = Map.copyOf(admin);
        this.topics = Set.copyOf(topics);
    }

    @Override
    public void afterPropertiesSet()
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        try (Admin client = Admin.create(admin)) {
            Set<String> missing = new HashSet<>(topics);
            missing.removeAll(client.listTopics().names().get(PATIENCE_SECONDS, TimeUnit.SECONDS));
            create(client, missing);
            described(client).values().forEach(TopicGuard::check);
        }
    }

    /** A broker may need a moment until it knows what it has just made. */
    private Map<String, TopicDescription> described(Admin client)
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return client.describeTopics(topics)
                        .allTopicNames()
                        .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException notYet) {
                if (!(notYet.getCause() instanceof UnknownTopicOrPartitionException)
                        || System.nanoTime() > deadline) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    private static void create(Admin client, Set<String> missing)
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        Set<NewTopic> wanted =
                missing.stream()
                        .map(
                                name ->
                                        new NewTopic(
                                                name,
                                                Optional.of(Topic.PARTITIONS),
                                                Optional.empty()))
                        .map(t -> t.configs(Map.of(TopicConfig.RETENTION_MS_CONFIG, "-1")))
                        .collect(Collectors.toSet());
        for (var made : client.createTopics(wanted).values().values()) {
            try {
                made.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException refused) {
                if (!(refused.getCause() instanceof TopicExistsException)) {
                    throw refused;
                }
            }
        }
    }

    private static void check(TopicDescription topic) {
        int partitions = topic.partitions().size();
        if (partitions != Topic.PARTITIONS) {
            throw new IllegalStateException(
                    "Topic %s has %d partitions, not %d: with another number the order of a district's facts would break. Rename or remove it, then start again."
                            .formatted(topic.name(), partitions, Topic.PARTITIONS));
        }
    }
}
