package org.trivium.support.intake;

import java.util.Locale;

/** How far an import has come. */
public enum Stage {
    RECEIVING,
    READING,
    TELLING,
    RETELLING,
    DONE,
    FAILED,
    CANCELLED;

    /** True while there is something left to do. */
    public boolean isRunning() {
        return compareTo(DONE) < 0;
    }

    /** True while it can stop without leaving half a history. */
    public boolean canStop() {
        return compareTo(RETELLING) < 0;
    }

    /** The state as it is shown: reading, telling, done, failed or cancelled. */
    public String shown() {
        return switch (this) {
            case RECEIVING, READING -> "reading";
            case TELLING, RETELLING -> "telling";
            case DONE, FAILED, CANCELLED -> name().toLowerCase(Locale.ROOT);
        };
    }
}
