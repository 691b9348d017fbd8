package org.trivium.support.shed.web;

import java.time.Instant;

/** An adapter that should not be public. */
public class Door {

    /** Lets it pass. */
    public Instant pass(Instant at) {
        return at;
    }
}
