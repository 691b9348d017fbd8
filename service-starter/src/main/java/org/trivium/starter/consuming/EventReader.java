package org.trivium.starter.consuming;

import java.util.function.BooleanSupplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.slf4j.MDC;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.kafka.listener.MessageListener;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.mongo.DatabaseAway;

/**
 * Hands the records of one subscription to its handler. What can heal (database or broker away) is
 * thrown on, and the container tries again without losing the order; what cannot becomes a dead
 * letter. Once the reader is to stop, no failure says anything about its record any more: the
 * record is left to whoever reads next.
 */
final class EventReader implements MessageListener<String, byte[]> {

    private final Subscription subscription;
    private final DeadLetters deadLetters;
    private final ParkedSubjects parked;
    private final BooleanSupplier running;

    EventReader(
            Subscription subscription,
            DeadLetters deadLetters,
            ParkedSubjects parked,
            BooleanSupplier running) {
        this.subscription = subscription;
        this.deadLetters = deadLetters;
        this.parked = parked;
        this.running = running;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        if (parked.holds(subscription, record)) {
            deadLetters.put(
                    subscription, record, "An earlier event of the same subject is a dead letter");
            return;
        }
        try {
            handle(EventRecords.read(record));
        } catch (RuntimeException failure) {
            if (isToStop() || canHeal(failure)) {
                throw failure;
            }
            deadLetters.put(
                    subscription,
                    record,
                    failure.getClass().getSimpleName() + ": " + failure.getMessage());
        }
    }

    private void handle(ReceivedEvent event) {
        if (event.correlation() != null) {
            MDC.put(Announcements.CORRELATION, event.correlation());
        }
        try {
            subscription.handler().handle(event);
        } finally {
            MDC.remove(Announcements.CORRELATION);
        }
    }

    private boolean isToStop() {
        return !running.getAsBoolean() || Thread.currentThread().isInterrupted();
    }

    /** What the database or the broker refuses the value for, it will refuse for ever. */
    private static boolean canHeal(RuntimeException failure) {
        return failure instanceof TransientDataAccessException
                || DatabaseAway.explains(failure)
                || (failure instanceof KafkaException
                        && !(failure instanceof RecordTooLargeException)
                        && !(failure instanceof SerializationException));
    }
}
