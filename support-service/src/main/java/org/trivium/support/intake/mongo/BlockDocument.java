package org.trivium.support.intake.mongo;

import org.bson.types.Binary;
import org.trivium.starter.mongo.Stored;

/** A piece of a file that was sent. */
record BlockDocument(String id, String district, long version, String job, Binary bytes)
        implements Stored {

    static String id(String job, int nr) {
        return "%s|%08d".formatted(job, nr);
    }
}
