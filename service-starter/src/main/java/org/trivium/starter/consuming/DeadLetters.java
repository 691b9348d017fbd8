package org.trivium.starter.consuming;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ProducerFactory;

/**
 * Puts aside records that cannot be acted on, so that the partition goes on: same key, value and
 * headers, and five more headers that say where it came from and why. Counted by {@code
 * trivium.dead.letters}; alert on any increase.
 */
final class DeadLetters {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetters.class);
    private static final int REASON_LENGTH = 300;

    private final ProducerFactory<String, byte[]> producers;
    private final ParkedSubjects parked;
    private final MeterRegistry registry;

    DeadLetters(
            ProducerFactory<String, byte[]> producers,
            ParkedSubjects parked,
            MeterRegistry registry) {
        this.producers = producers;
        this.parked = parked;
        this.registry = registry;
    }

    /** The count is shown from the start, so that its first step is seen as one. */
    Counter counter(Subscription subscription) {
        return registry.counter(
                "trivium.dead.letters",
                "topic",
                subscription.topic().published(),
                "group",
                subscription.group());
    }

    /**
     * Later events of the same subject follow until a person has replayed or discarded it. That is
     * written first: while the database is away no letter may go out, or each try would send one.
     */
    void put(Subscription subscription, ConsumerRecord<String, byte[]> record, String reason) {
        parked.park(subscription, record);
        send(
                subscription,
                record,
                reason.length() > REASON_LENGTH ? reason.substring(0, REASON_LENGTH) : reason);
        parked.hold(subscription, record);
        counter(subscription).increment();
        LOG.warn(
                "Dead letter: topic {} partition {} offset {} group {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                subscription.group(),
                reason);
    }

    private void send(
            Subscription subscription, ConsumerRecord<String, byte[]> record, String reason) {
        ProducerRecord<String, byte[]> letter =
                new ProducerRecord<>(
                        subscription.deadLetters(),
                        record.partition(),
                        record.timestamp(),
                        record.key(),
                        record.value(),
                        record.headers());
        letter.headers()
                .add("dlt-topic", record.topic().getBytes(UTF_8))
                .add("dlt-partition", Integer.toString(record.partition()).getBytes(UTF_8))
                .add("dlt-offset", Long.toString(record.offset()).getBytes(UTF_8))
                .add("dlt-group", subscription.group().getBytes(UTF_8))
                .add("dlt-reason", reason.getBytes(UTF_8));
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            producer.send(letter).get();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new LetterNotTaken(stop);
        } catch (ExecutionException refused) {
            throw new LetterNotTaken(refused);
        }
    }

    /** The broker did not take the dead letter: the record itself is tried again. */
    static final class LetterNotTaken extends RuntimeException {
        LetterNotTaken(Throwable cause) {
            super("The broker did not take a dead letter", cause);
        }
    }
}
