package org.trivium.support.detection;

/** How a recurrence shows itself (section 1). */
public enum Flavour {
    OUTBREAK("outbreak"),
    INDIVIDUAL("individual"),
    CHRONIC("chronic"),
    BURST("burst");

    private final String published;

    Flavour(String published) {
        this.published = published;
    }

    /** The spelling in events. */
    public String published() {
        return published;
    }
}
