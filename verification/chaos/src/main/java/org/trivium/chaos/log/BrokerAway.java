package org.trivium.chaos.log;

/** The broker did not answer a question about its topics. */
public final class BrokerAway extends RuntimeException {

    BrokerAway(Throwable cause) {
        super("The broker does not answer: " + cause.getMessage(), cause);
    }
}
