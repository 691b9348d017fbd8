package org.trivium.starter.faults;

import org.apache.kafka.clients.producer.ProducerRecord;
import org.trivium.starter.event.ReceivedEvent;

/** Moments in an event's life at which something may go wrong. */
interface Moments {

    /** Nothing goes wrong. */
    Moments QUIET = new Moments() {};

    /** It is stored, and about to be sent. */
    default void sending(ProducerRecord<?, ?> record) {}

    /** The broker has it, and its document does not know. */
    default void acknowledged(ProducerRecord<?, ?> record) {}

    /** A reader is about to act on it. */
    default void reading(ReceivedEvent event) {}

    /** A reader has acted on it, and the broker does not know. */
    default void written(ReceivedEvent event) {}
}
