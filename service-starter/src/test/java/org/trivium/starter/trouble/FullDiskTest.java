package org.trivium.starter.trouble;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;
import org.trivium.events.Topic;
import org.trivium.stack.kafka.EmbeddedKafka;
import org.trivium.starter.id.Ids;
import org.trivium.test.TestStack;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import org.trivium.test.token.Issuer;

/** The broker cannot write any more and ends; later it has room again. */
@WithStack
class FullDiskTest {

    private static final List<String> DISTRICTS = List.of("full-a", "full-b");
    private static final int EACH = 100;

    @Test
    void workGoesOnWhileTheBrokerHasNoRoomAndItsEventsFollowWhenItHas(
            TestStack stack, @TempDir Path folder) throws Exception {
        try (TightBroker tight = new TightBroker(folder);
                ConfigurableApplicationContext service =
                        EntryService.start(
                                stack.mongoUri("full-" + Ids.next()),
                                tight.address(),
                                EntryService.ISSUER + Issuer.running().address(),
                                "--spring.kafka.producer.properties.max.block.ms=2000",
                                "--spring.kafka.producer.properties.delivery.timeout.ms=3000",
                                "--spring.kafka.producer.properties.request.timeout.ms=2000");
                Visitors visitors = new Visitors(EntryService.port(service))) {
            Set<String> entered = new TreeSet<>();
            enter(visitors, entered, "before");
            assertThat(tight.fill(Topic.DIRECTORY.published())).isTrue();

            enter(visitors, entered, "without");

            try (EmbeddedKafka _ = EmbeddedKafka.start(folder, tight.port());
                    TopicProbe topic =
                            new TopicProbe(tight.address(), Topic.DIRECTORY.published())) {
                enter(visitors, entered, "after");
                for (String district : DISTRICTS) {
                    told(topic, district, entered);
                }
            }
        }
    }

    private static void enter(Visitors visitors, Set<String> entered, String when)
            throws Exception {
        for (int i = 0; i < EACH; i++) {
            for (String district : DISTRICTS) {
                String id = "%s-%s-%d".formatted(district, when, i);
                assertThat(visitors.enters(district, id).statusCode()).isEqualTo(200);
                entered.add(id);
            }
        }
    }

    private static void told(TopicProbe topic, String district, Set<String> entered) {
        Set<String> expected = new TreeSet<>(entered);
        expected.removeIf(id -> !id.startsWith(district));
        Set<String> told = new TreeSet<>();
        Awaitility.await()
                .atMost(Duration.ofSeconds(90))
                .untilAsserted(
                        () -> {
                            topic.read(TopicProbe.of(district))
                                    .forEach(r -> told.add(TopicProbe.header(r, "ce_subject")));
                            assertThat(told).isEqualTo(expected);
                        });
    }
}
