package org.trivium.stack.mongo;

/** The server cannot run here; the message is one sentence for the person who started it. */
public final class MongoNotStarted extends IllegalStateException {

    MongoNotStarted(String message, Throwable cause) {
        super(message, cause);
    }
}
