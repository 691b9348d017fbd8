package org.trivium.support.detection;

/** Why a recurrence ended (section 11.1). */
public enum EndReason {
    CALM("calm"),
    BROADENED("broadened"),
    FADED("faded"),
    QUIET("quiet"),
    ABSORBED("absorbed"),
    PAUSE("pause"),
    RESTART("restart");

    private final String published;

    EndReason(String published) {
        this.published = published;
    }

    /** The spelling in events. */
    public String published() {
        return published;
    }
}
