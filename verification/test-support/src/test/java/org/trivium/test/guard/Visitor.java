package org.trivium.test.guard;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.DescribeTopicsOptions;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.errors.TopicAuthorizationException;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;

/** Somebody who comes to the broker with an account, and what the broker lets them do. */
final class Visitor implements AutoCloseable {

    private final Map<String, Object> settings;
    private final Admin admin;

    Visitor(Map<String, Object> client) {
        settings = new HashMap<>(client);
        settings.putIfAbsent("default.api.timeout.ms", 10_000);
        settings.putIfAbsent("request.timeout.ms", 10_000);
        admin = Admin.create(settings);
    }

    Admin admin() {
        return admin;
    }

    /** What the broker lets it do with each topic; none of those that it may do nothing with. */
    Map<String, Set<AclOperation>> rights(Collection<String> topics) {
        Map<String, Set<AclOperation>> rights = new TreeMap<>();
        var all =
                admin.describeTopics(
                        topics, new DescribeTopicsOptions().includeAuthorizedOperations(true));
        all.topicNameValues()
                .forEach(
                        (name, topic) -> {
                            try {
                                rights.put(
                                        name, EnumSet.copyOf(topic.get().authorizedOperations()));
                            } catch (ExecutionException refused) {
                                if (!(refused.getCause() instanceof TopicAuthorizationException)) {
                                    throw new IllegalStateException(refused);
                                }
                            } catch (InterruptedException stop) {
                                throw new IllegalStateException(stop);
                            }
                        });
        return rights;
    }

    /** Reads a topic's first record for a group and says how far it has come. */
    String readsFor(String group, String topic) {
        Map<String, Object> reading = new HashMap<>(settings);
        reading.put("group.id", group);
        reading.put("auto.offset.reset", "earliest");
        reading.put("enable.auto.commit", false);
        reading.put("isolation.level", "read_committed");
        try (var consumer =
                new KafkaConsumer<>(reading, new StringDeserializer(), new StringDeserializer())) {
            consumer.subscribe(List.of(topic));
            String value =
                    Awaitility.await()
                            .atMost(Duration.ofSeconds(30))
                            .until(
                                    () -> {
                                        var some = consumer.poll(Duration.ofMillis(200));
                                        return some.isEmpty() ? "" : some.iterator().next().value();
                                    },
                                    found -> !found.isEmpty());
            consumer.commitSync();
            return value;
        }
    }

    /** Without idempotence, for which a right on the broker would be asked first. */
    void writes(String topic, String value) {
        Map<String, Object> writing = new HashMap<>(settings);
        writing.put("enable.idempotence", false);
        try (var producer =
                new KafkaProducer<>(writing, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(topic, "demo", value)).get();
        } catch (ExecutionException refused) {
            throw cause(refused);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    /** Waits for it; a refusal is thrown as the broker has said it. */
    static <T> T said(KafkaFuture<T> answer) {
        try {
            return answer.get();
        } catch (ExecutionException refused) {
            throw cause(refused);
        } catch (InterruptedException stop) {
            throw new IllegalStateException(stop);
        }
    }

    private static RuntimeException cause(ExecutionException refused) {
        return refused.getCause() instanceof KafkaException said
                ? said
                : new IllegalStateException(refused);
    }

    @Override
    public void close() {
        admin.close(Duration.ofSeconds(5));
    }
}
