package org.trivium.stack.mongo.command;

import de.bwaldvogel.mongo.exception.MongoServerError;

/** The error for what this server does not do. */
final class Refusal {

    private static final int NOT_SUPPORTED = 115;

    private Refusal() {}

    static MongoServerError of(String what) {
        return new MongoServerError(
                NOT_SUPPORTED,
                "CommandNotSupported",
                "The embedded server does not support " + what);
    }
}
