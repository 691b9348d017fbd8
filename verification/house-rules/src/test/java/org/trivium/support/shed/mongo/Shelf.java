package org.trivium.support.shed.mongo;

import java.time.Instant;
import org.trivium.support.shed.web.Door;

/** A public adapter that knows another adapter. */
public class Shelf {

    /** Puts it there. */
    public Instant put(Instant at) {
        return new Door().pass(at);
    }
}
