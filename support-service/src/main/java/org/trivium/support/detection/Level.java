package org.trivium.support.detection;

/** How wide a recurrence reaches: the level of its key, published as its scope. */
public enum Level {
    SITE("site", 1e-3, Parameters.A0),
    GROUP("group", 5e-4, 2.0 * Parameters.A0),
    DISTRICT("district", 3e-4, Parameters.A0_DISTRICT);

    private final String published;
    private final double lnOpen;
    private final double a0;

    Level(String published, double open, double a0) {
        this.published = published;
        this.lnOpen = Math.log(open);
        this.a0 = a0;
    }

    /** The spelling in events. */
    public String published() {
        return published;
    }

    double lnOpen() {
        return lnOpen;
    }

    double a0() {
        return a0;
    }

    double minRatio() {
        return this == DISTRICT ? Parameters.MIN_RATIO_DISTRICT : Parameters.MIN_RATIO;
    }
}
