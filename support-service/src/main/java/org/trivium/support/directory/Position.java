package org.trivium.support.directory;

import java.util.Locale;

/** What a person does at a site. */
public enum Position {
    TEACHER,
    AIDE,
    ADMINISTRATOR,
    OFFICE,
    TECHNICIAN,
    OTHER;

    /** The spelling that others see. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
