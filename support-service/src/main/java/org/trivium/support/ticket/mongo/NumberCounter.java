package org.trivium.support.ticket.mongo;

import org.trivium.starter.mongo.Stored;

/**
 * How many ticket numbers a district has given out in a year.
 *
 * @param version the count
 */
record NumberCounter(String id, String district, long version) implements Stored {

    static String id(String district, int year) {
        return district + "|" + year;
    }
}
