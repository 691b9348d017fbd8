package org.trivium.starter.consuming;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.admin.TopicDescription;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.common.errors.InvalidReplicationFactorException;
import org.apache.kafka.common.errors.TopicExistsException;
import org.apache.kafka.common.errors.UnknownTopicOrPartitionException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.trivium.events.Topic;

/**
 * Makes the topics that are not there yet; refuses to start on one whose partitions would break a
 * district's order, or that would forget facts. How long dead letters and retries are kept is
 * anybody's choice.
 */
public final class TopicGuard implements InitializingBean {

    private static final long PATIENCE_SECONDS = 60;

    private static final Map<String, String> FOR_EVER =
            Map.of(
                    TopicConfig.RETENTION_MS_CONFIG, "-1",
                    TopicConfig.RETENTION_BYTES_CONFIG, "-1",
                    TopicConfig.CLEANUP_POLICY_CONFIG, TopicConfig.CLEANUP_POLICY_DELETE);

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
            known(() -> client.describeTopics(topics).allTopicNames())
                    .values()
                    .forEach(TopicGuard::check);
            known(() -> client.describeConfigs(facts()).all()).forEach(TopicGuard::check);
        }
    }

    private List<ConfigResource> facts() {
        return topics.stream()
                .filter(name -> !name.endsWith(".dlt") && !name.endsWith(".retry"))
                .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                .toList();
    }

    /** A broker may need a moment until it is there, or knows what it has just made. */
    private static <T> T known(Supplier<KafkaFuture<T>> question)
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            try {
                return question.get().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException notYet) {
                if (!passes(notYet.getCause()) || System.nanoTime() > deadline) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(100);
            }
        }
    }

    /** Brokers that have just started, or were too busy to say so, are fenced for a while. */
    private static boolean passes(@Nullable Throwable refusal) {
        return refusal instanceof UnknownTopicOrPartitionException
                || refusal instanceof InvalidReplicationFactorException;
    }

    private static void create(Admin client, Set<String> missing)
            throws ExecutionException, InterruptedException, java.util.concurrent.TimeoutException {
        for (String name : missing) {
            NewTopic wanted =
                    new NewTopic(name, Optional.of(Topic.PARTITIONS), Optional.empty())
                            .configs(FOR_EVER);
            try {
                known(() -> client.createTopics(List.of(wanted)).all());
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

    private static void check(ConfigResource topic, Config config) {
        FOR_EVER.forEach(
                (name, wanted) -> {
                    String found = config.get(name).value();
                    if (!wanted.equals(found)) {
                        throw new IllegalStateException(
                                "Topic %s has %s=%s, not %s: it would forget facts that a read model is rebuilt from. Set it, then start again."
                                        .formatted(topic.name(), name, found, wanted));
                    }
                });
    }
}
