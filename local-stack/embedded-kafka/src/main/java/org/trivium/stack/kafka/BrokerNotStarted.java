package org.trivium.stack.kafka;

/** The broker cannot run here; the message is one sentence for the person who started it. */
public final class BrokerNotStarted extends IllegalStateException {

    BrokerNotStarted(String message) {
        super(message);
    }

    BrokerNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
