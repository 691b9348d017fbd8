package org.trivium.events;

/**
 * Every topic. All are keyed by district and hold 12 partitions for good, since another number
 * would break the one order of a district's facts; nothing is compacted or forgotten.
 */
public enum Topic {
    DETECTION("trivium.support.detection", true),
    TICKETS("trivium.support.tickets", false),
    RECURRENCES("trivium.support.recurrences", false),
    DIRECTORY("trivium.support.directory", false),
    PD_SUGGESTIONS("trivium.pd.suggestions", false),
    PLANNING_SUGGESTIONS("trivium.planning.suggestions", false);

    /** Partitions of every topic. */
    public static final int PARTITIONS = 12;

    private final String published;
    private final boolean internal;

    Topic(String published, boolean internal) {
        this.published = published;
        this.internal = internal;
    }

    /** The name on the broker. */
    public String published() {
        return published;
    }

    /** True when only support-service may read it. */
    public boolean internal() {
        return internal;
    }
}
