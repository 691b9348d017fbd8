package org.trivium.starter.outbox;

import java.util.List;

/** The collections whose documents announce changes. */
public record OutboxCollections(List<String> names) {

    public OutboxCollections {
        names = List.copyOf(names);
    }
}
