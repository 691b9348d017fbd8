package org.trivium.events;

import java.util.Locale;

/** What a person does at a site, as coarse as planning a training needs it. */
public enum Position {
    TEACHER,
    AIDE,
    ADMINISTRATOR,
    OFFICE,
    TECHNICIAN,
    OTHER;

    /** The published spelling. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
