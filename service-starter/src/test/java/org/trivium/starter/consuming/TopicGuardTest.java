package org.trivium.starter.consuming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.common.config.ConfigResource;
import org.junit.jupiter.api.Test;
import org.trivium.events.Topic;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.WithStack;

@WithStack
class TopicGuardTest {

    private final Map<String, Object> admin =
            Map.of("bootstrap.servers", TestStack.running().bootstrapServers());
    private final String topic = "guarded." + Ids.next();

    @Test
    void aMissingTopicIsMadeSoThatItForgetsNothing()
            throws ExecutionException, InterruptedException, TimeoutException {
        guard(topic);
        guard(topic);

        assertThat(setting("retention.ms")).isEqualTo("-1");
        assertThat(setting("retention.bytes")).isEqualTo("-1");
        assertThat(setting("cleanup.policy")).isEqualTo("delete");
    }

    @Test
    void aTopicThatForgetsIsRefusedInOneSentence() throws ExecutionException, InterruptedException {
        make(topic, Topic.PARTITIONS, Map.of("retention.ms", "604800000"));

        assertThatIllegalStateException()
                .isThrownBy(() -> guard(topic))
                .withMessageContaining(topic)
                .withMessageContaining("retention.ms=604800000, not -1");
    }

    @Test
    void aCompactedTopicIsRefused() throws ExecutionException, InterruptedException {
        make(topic, Topic.PARTITIONS, Map.of("retention.ms", "-1", "cleanup.policy", "compact"));

        assertThatIllegalStateException()
                .isThrownBy(() -> guard(topic))
                .withMessageContaining("cleanup.policy=compact");
    }

    @Test
    void anotherNumberOfPartitionsIsRefused() throws ExecutionException, InterruptedException {
        make(topic, 3, Map.of("retention.ms", "-1"));

        assertThatIllegalStateException()
                .isThrownBy(() -> guard(topic))
                .withMessageContaining("3 partitions");
    }

    @Test
    void deadLettersAndRetriesMayBeForgotten()
            throws ExecutionException, InterruptedException, TimeoutException {
        make(topic + ".g.dlt", Topic.PARTITIONS, Map.of("retention.ms", "604800000"));
        make(topic + ".g.retry", Topic.PARTITIONS, Map.of("retention.ms", "604800000"));

        guard(topic, topic + ".g.dlt", topic + ".g.retry");

        assertThat(setting("retention.ms")).isEqualTo("-1");
    }

    private void guard(String... topics)
            throws ExecutionException, InterruptedException, TimeoutException {
        new TopicGuard(admin, Set.of(topics)).afterPropertiesSet();
    }

    private void make(String name, int partitions, Map<String, String> settings)
            throws ExecutionException, InterruptedException {
        try (Admin client = Admin.create(admin)) {
            client.createTopics(
                            List.of(new NewTopic(name, partitions, (short) 1).configs(settings)))
                    .all()
                    .get();
        }
    }

    private String setting(String name) throws ExecutionException, InterruptedException {
        ConfigResource resource = new ConfigResource(ConfigResource.Type.TOPIC, topic);
        try (Admin client = Admin.create(admin)) {
            return client.describeConfigs(List.of(resource)).values().entrySet().stream()
                    .map(Map.Entry::getValue)
                    .findFirst()
                    .orElseThrow()
                    .get()
                    .get(name)
                    .value();
        }
    }
}
