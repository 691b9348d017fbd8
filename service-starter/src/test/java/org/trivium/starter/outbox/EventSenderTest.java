package org.trivium.starter.outbox;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventRecords;

class EventSenderTest {

    private static final int BLOCK_MS = 400;

    @Test
    void aBrokerThatIsAwayIsWaitedForOnceNotForEveryEvent() {
        DefaultKafkaProducerFactory<String, byte[]> producers =
                new DefaultKafkaProducerFactory<>(
                        Map.of(
                                ProducerConfig.BOOTSTRAP_SERVERS_CONFIG,
                                "127.0.0.1:1",
                                ProducerConfig.MAX_BLOCK_MS_CONFIG,
                                BLOCK_MS),
                        new StringSerializer(),
                        new ByteArraySerializer());
        EventSender sender =
                new EventSender(producers, new EventRecords("/test", "http://127.0.0.1/schemas"));
        List<Announcement> many = IntStream.range(0, 100).mapToObj(EventSenderTest::event).toList();
        try {
            assertTimeoutPreemptively(
                    Duration.ofMillis(50L * BLOCK_MS),
                    () ->
                            assertThatThrownBy(() -> sender.send(many))
                                    .isInstanceOf(EventSender.NotAcknowledged.class));
        } finally {
            producers.destroy();
        }
    }

    private static Announcement event(int number) {
        return new Announcement(
                "id-" + number,
                "trivium.support.site-changed.v1",
                List.of("topic"),
                "d",
                "s",
                number,
                Instant.EPOCH,
                "{}",
                null,
                null);
    }
}
