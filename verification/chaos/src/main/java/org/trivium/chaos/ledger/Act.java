package org.trivium.chaos.ledger;

import java.util.Locale;

/** What a client asks for. */
public enum Act {
    FILED(""),
    ASSIGNED("/assignment"),
    COMMENTED("/comments"),
    WAITING("/wait"),
    RECATEGORISED("/category"),
    RESOLVED("/resolution"),
    REOPENED("/reopening"),
    CLOSED("/closure"),
    IMPORTED("");

    private final String path;

    Act(String path) {
        this.path = path;
    }

    /** What follows the address of the ticket. */
    public String path() {
        return path;
    }

    /** The word for it in a ticket's history. */
    public String happened() {
        return name().toLowerCase(Locale.ROOT);
    }
}
