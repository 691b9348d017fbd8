package org.trivium.support.shed;

import java.time.Instant;
import org.trivium.support.shed.mongo.Shelf;

/** Bears a banned name, knows its adapter and looks at the clock by itself. */
public class ToolManager {

    private final Shelf shelf = new Shelf();

    /** When it looked. */
    public Instant look() {
        return shelf.put(Instant.now());
    }
}
