package org.trivium.starter.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.ProducerFactory;

/** Carries letters to their dead letter topic, and to their reader once more. */
public final class LetterPost {

    private final ProducerFactory<String, byte[]> producers;

    LetterPost(ProducerFactory<String, byte[]> producers) {
        this.producers = producers;
    }

    /** Same key, value and headers, and five more that say where it came from and why. */
    public void toDeadLetters(Letter letter) {
        Letter.Content content = letter.content();
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(
                        "%s.%s.dlt".formatted(letter.topic(), letter.group()),
                        content.partition(),
                        content.timestamp(),
                        content.key(),
                        letter.record().value(),
                        letter.record().headers());
        add(record, "topic", content.topic());
        add(record, "partition", Integer.toString(content.partition()));
        add(record, "offset", Long.toString(content.offset()));
        add(record, "group", letter.group());
        add(record, "reason", letter.reason());
        send(record);
    }

    /** For its group alone. */
    void toReader(Letter letter) {
        send(letter.replay());
    }

    private static void add(ProducerRecord<String, byte[]> record, String name, String value) {
        record.headers().add(Letter.PREFIX + name, value.getBytes(UTF_8));
    }

    private void send(ProducerRecord<String, byte[]> record) {
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            producer.send(record).get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NotTaken(stop);
        } catch (ExecutionException refused) {
            throw new NotTaken(refused);
        }
    }

    /** The broker did not take it; it passes with time. */
    static final class NotTaken extends KafkaException {
        NotTaken(Throwable cause) {
            super("The broker did not take a dead letter", cause);
        }
    }
}
