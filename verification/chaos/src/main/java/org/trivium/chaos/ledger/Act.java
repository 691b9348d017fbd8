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
    IMPORTED(""),
    ACCEPTED("/acceptance"),
    DISMISSED("/dismissal"),
    SNOOZED("/snooze"),
    TAKEN_BACK("/reopening");

    private final String path;

    Act(String path) {
        this.path = path;
    }

    /** What follows the address of the ticket or suggestion. */
    public String path() {
        return path;
    }

    /** The word for it in a ticket's history, or in the books of a desk. */
    public String happened() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** True for what is done with a suggestion. */
    public boolean decides() {
        return switch (this) {
            case ACCEPTED, DISMISSED, SNOOZED, TAKEN_BACK -> true;
            default -> false;
        };
    }
}
