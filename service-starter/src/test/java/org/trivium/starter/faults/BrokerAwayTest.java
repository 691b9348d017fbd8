package org.trivium.starter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.trivium.events.Topic;
import org.trivium.stack.kafka.EmbeddedKafka;
import org.trivium.starter.id.Ids;
import org.trivium.starter.trouble.Highest;
import org.trivium.test.Proof;
import org.trivium.test.TestStack;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

/** Work goes on while no broker takes events. */
@WithStack
class BrokerAwayTest {

    private static final List<String> DISTRICTS = List.of("d-" + Ids.next(), "d-" + Ids.next());
    private static final int AGGREGATES = Proof.scaled(1000, 100);

    /** Too little for all of them. */
    private static final int ROOM = AGGREGATES / 4;

    private static final String PRODUCER = "spring.kafka.producer.properties.";

    private final Random chance = Proof.chance();

    @Test
    void whatChangesWhileTheBrokerIsAwayIsToldInOrderOnceItIsBack(@TempDir Path folder) {
        EmbeddedKafka broker = EmbeddedKafka.start(folder, 0);
        String address = broker.bootstrapServers();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        try (CardInstance instance =
                        new CardInstance(
                                TestStack.running().mongoUri("away-" + Ids.next()),
                                "g-" + Ids.next(),
                                Moments.QUIET,
                                CardInstance.BROKER + "=" + address,
                                "trivium.outbox.room=" + ROOM,
                                PRODUCER + "max.block.ms=2000",
                                PRODUCER + "delivery.timeout.ms=3000",
                                PRODUCER + "request.timeout.ms=2000");
                Highest remembered = instance.highest("trivium.outbox.waiting")) {
            changeAll(instance);
            Told.await().until(() -> instance.unsent() == 0);

            broker.close();
            changeFor(instance, Proof.scaled(Duration.ofMinutes(1), Duration.ofSeconds(10)));
            assertThat(instance.unsent()).isEqualTo(AGGREGATES);
            assertThat(remembered.soFar()).isEqualTo(ROOM);
            broker = EmbeddedKafka.start(folder, port);

            try (TopicProbe topic = new TopicProbe(address, Topic.DIRECTORY.published())) {
                Told told = new Told(instance, DISTRICTS.toArray(String[]::new));
                told.nothingIsLostAndOrderIsKept(topic);
                told.everyEventIsActedOnOnce();
            }
        } finally {
            broker.close();
        }
    }

    /** All of them at once, and then any of them until the time is over. */
    private void changeFor(CardInstance instance, Duration time) {
        Instant end = Instant.now().plus(time);
        changeAll(instance);
        Awaitility.await()
                .atMost(time.multipliedBy(2))
                .pollInterval(Duration.ofMillis(20))
                .until(
                        () -> {
                            change(instance, chance.nextInt(AGGREGATES));
                            return Instant.now().isAfter(end);
                        });
    }

    private static void changeAll(CardInstance instance) {
        for (int card = 0; card < AGGREGATES; card++) {
            change(instance, card);
        }
    }

    private static void change(CardInstance instance, int card) {
        String district = DISTRICTS.get(card % DISTRICTS.size());
        instance.change(district, "%s-%d".formatted(district, card));
    }
}
