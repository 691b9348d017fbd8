package org.trivium.support.detection;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a ticket turned out to be, as a technician confirms it; the order is the published one. */
public enum Kind {
    KNOWLEDGE_GAP("knowledge-gap", 0),
    EQUIPMENT("equipment", 1),
    INFRASTRUCTURE("infrastructure", 2),
    SOFTWARE("software", 3),
    ACCESS("access", 4),
    REQUEST("request", 5);

    static final List<Kind> ALL = List.of(values());

    private final String published;
    private final int slot;

    Kind(String published, int slot) {
        this.published = published;
        this.slot = slot;
    }

    /** The spelling in events. */
    public String published() {
        return published;
    }

    /** The kind with that spelling; empty for anything else. */
    public static Optional<Kind> named(String text) {
        return Arrays.stream(values()).filter(kind -> kind.published.equals(text)).findFirst();
    }

    int slot() {
        return slot;
    }
}
