package org.trivium.bench.figure;

import java.io.IOException;
import java.util.List;

/** Something that is measured beside its floor, both in the same run. */
public interface Figure {

    /** What a person types to have it measured. */
    String name();

    /**
     * Measures it; whatever it starts has ended when it returns or fails.
     *
     * @throws IOException when a file or a connection fails
     * @throws InterruptedException when somebody wants it to stop
     */
    List<Row> measure() throws IOException, InterruptedException;
}
