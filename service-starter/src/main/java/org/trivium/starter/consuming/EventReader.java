package org.trivium.starter.consuming;

import java.util.Optional;
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
import org.trivium.starter.letter.Letter;
import org.trivium.starter.mongo.DatabaseAway;

/**
 * Hands the records of one subscription to its handler. What can heal (database or broker away) is
 * thrown on, and the container tries again without losing the order; what cannot becomes a dead
 * letter. Once the reader is to stop, no failure says anything about its record any more: the
 * record is left to whoever reads next.
 */
final class EventReader implements MessageListener<String, byte[]> {

    private static final Letter.Why BEHIND =
            new Letter.Why("An earlier event of the same subject is a dead letter", true);

    private final Subscription subscription;
    private final DeadLetters deadLetters;
    private final HeldLanes lanes;
    private final Replays replays;
    private final BooleanSupplier running;

    EventReader(Subscription subscription, ReaderParts parts, BooleanSupplier running) {
        this.subscription = subscription;
        this.deadLetters = parts.deadLetters();
        this.lanes = parts.lanes();
        this.replays = new Replays(subscription, parts, this::acted);
        this.running = running;
    }

    @Override
    public void onMessage(ConsumerRecord<String, byte[]> record) {
        Optional<Letter> letter = replays.letter(record);
        if (letter.isPresent()) {
            replays.replay(letter.get());
            return;
        }
        Optional<Letter> first = lanes.first(subscription, record);
        if (first.filter(one -> one.content().offset() < record.offset()).isPresent()) {
            deadLetters.put(subscription, record, BEHIND);
            // a person may have settled the first in this very moment
            replays.flow(first.get().district(), first.get().lane());
            return;
        }
        Optional<String> failure = acted(record);
        if (failure.isPresent()) {
            Letter.Why why = new Letter.Why(failure.get(), false);
            lanes.hold(deadLetters.put(subscription, record, why));
        } else {
            // read again from further back, it may work by now
            first.filter(one -> one.content().offset() == record.offset())
                    .ifPresent(replays::worked);
        }
    }

    /** Why it could not act on the record, if it could not. */
    private Optional<String> acted(ConsumerRecord<String, byte[]> record) {
        try {
            handle(EventRecords.read(record));
            return Optional.empty();
        } catch (RuntimeException failure) {
            if (isToStop() || canHeal(failure)) {
                throw failure;
            }
            return Optional.of(failure.getClass().getSimpleName() + ": " + failure.getMessage());
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
