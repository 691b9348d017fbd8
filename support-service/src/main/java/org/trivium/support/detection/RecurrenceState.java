package org.trivium.support.detection;

/** Where a recurrence is in its life (section 11.1). */
public enum RecurrenceState {
    EMERGING("emerging"),
    ACTIVE("active"),
    WATCH("watch"),
    RESOLVED("resolved"),
    RELAPSED("relapsed");

    private final String published;

    RecurrenceState(String published) {
        this.published = published;
    }

    /** The spelling in events. */
    public String published() {
        return published;
    }
}
