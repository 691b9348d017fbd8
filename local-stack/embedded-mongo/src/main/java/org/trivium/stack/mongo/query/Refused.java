package org.trivium.stack.mongo.query;

import de.bwaldvogel.mongo.exception.BadValueException;
import de.bwaldvogel.mongo.exception.MongoServerError;

/** The error for a query that this server does not understand. */
final class Refused {

    private Refused() {}

    static MongoServerError refused(String why) {
        return new BadValueException(why);
    }
}
