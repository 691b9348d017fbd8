package org.trivium.support.ticket.mongo;

import org.trivium.starter.mongo.Stored;

/**
 * How far the old tickets of a district have been filled in.
 *
 * @param upto id of the last one
 * @param done nothing is left
 */
record FillMark(String id, String district, long version, String upto, boolean done)
        implements Stored {

    /** What documents hold for lists; raised when it changes, so that all are filled once more. */
    private static final int RULES = 1;

    static String id(String district) {
        return "%s|%d".formatted(district, RULES);
    }
}
