package org.trivium.system;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.trivium.test.TopicProbe;

/** Real events that come once more, broken off in the middle, so that no reader can use them. */
final class BrokenOff {

    private final String broker;

    BrokenOff(int port) {
        broker = "127.0.0.1:" + port;
    }

    /** Repeats the first of a type and district, and waits until somebody has put it aside. */
    void repeat(String topic, String type, String district, String letters) {
        try (TopicProbe probe = new TopicProbe(broker, topic);
                TopicProbe aside = new TopicProbe(broker, letters)) {
            var first = probe.await(1, TopicProbe.of(district, type)).getFirst();
            byte[] half = Arrays.copyOf(first.value(), first.value().length / 2);
            var again = new ProducerRecord<>(topic, district, half);
            first.headers().forEach(header -> again.headers().add(header));
            for (var header : Map.of("ce_subject", "broken-off", "ce_sequence", "1").entrySet()) {
                again.headers().remove(header.getKey());
                again.headers().add(header.getKey(), bytes(header.getValue()));
            }
            send(again);
            aside.await(1, TopicProbe.of(district));
        }
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try (var producer =
                new KafkaProducer<>(
                        Map.<String, Object>of("bootstrap.servers", broker),
                        new StringSerializer(),
                        new ByteArraySerializer())) {
            producer.send(record).get();
        } catch (ExecutionException | InterruptedException refused) {
            throw new IllegalStateException(refused);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
