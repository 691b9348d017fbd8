package org.trivium.support.intake;

import java.util.Locale;

/** How far an import has come. */
public enum Stage {
    RECEIVING,
    READING,
    TELLING,
    RETELLING,
    DONE,
    FAILED;

    /** True while there is something left to do. */
    public boolean isRunning() {
        return compareTo(DONE) < 0;
    }

    /** The state as it is shown: reading, telling, done or failed. */
    public String shown() {
        return switch (this) {
            case RECEIVING, READING -> "reading";
            case TELLING, RETELLING -> "telling";
            case DONE, FAILED -> name().toLowerCase(Locale.ROOT);
        };
    }
}
