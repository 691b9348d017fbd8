package org.trivium.support.detection;

/** What happened to a recurrence; the type of its event (section 11.2). */
public enum RecurrenceChange {
    EMERGED("recurrence-emerged"),
    ESCALATED("recurrence-escalated"),
    UPDATED("recurrence-updated"),
    SUBSIDED("recurrence-subsided"),
    RELAPSED("recurrence-relapsed");

    private final String published;

    RecurrenceChange(String published) {
        this.published = published;
    }

    /** The spelling in events. */
    public String published() {
        return published;
    }
}
