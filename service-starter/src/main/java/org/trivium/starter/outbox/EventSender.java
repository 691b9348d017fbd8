package org.trivium.starter.outbox;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventRecords;

/** Sends announcements in order and waits until the broker has acknowledged all of them. */
public final class EventSender {

    private final ProducerFactory<String, byte[]> producers;
    private final EventRecords records;

    public EventSender(ProducerFactory<String, byte[]> producers, EventRecords records) {
        this.producers = producers;
        this.records = records;
    }

    /**
     * Sends each announcement to its topics.
     *
     * @throws NotAcknowledged when the broker did not take all of them; some may have been taken
     */
    void send(List<Announcement> announcements) {
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            List<Future<RecordMetadata>> sent = new ArrayList<>();
            for (Announcement event : announcements) {
                for (String topic : event.topics()) {
                    Future<RecordMetadata> one = producer.send(records.record(topic, event));
                    // Refused at once: the broker is away, and each further one would wait anew.
                    if (one.isDone()) {
                        one.get();
                    }
                    sent.add(one);
                }
            }
            producer.flush();
            for (Future<RecordMetadata> one : sent) {
                one.get();
            }
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledged(stop);
        } catch (ExecutionException | RuntimeException refused) {
            throw new NotAcknowledged(refused);
        }
    }

    /** The broker did not acknowledge everything; what was not marked is sent again. */
    static final class NotAcknowledged extends RuntimeException {
        NotAcknowledged(Throwable cause) {
            super("The broker did not acknowledge all events: " + cause.getMessage(), cause);
        }
    }
}
