package org.trivium.support.directory;

import java.time.LocalTime;

/** When a place is open on its open days, in its own zone. */
public record OpenHours(LocalTime opens, LocalTime closes) {

    /** A school day. */
    public static final OpenHours SCHOOL = new OpenHours(LocalTime.of(7, 0), LocalTime.of(15, 0));
}
