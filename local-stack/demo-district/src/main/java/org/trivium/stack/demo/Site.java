package org.trivium.stack.demo;

import java.time.ZoneId;

/** A school or office of the district; an empty group means that it belongs to none. */
public record Site(String id, String name, Level level, int staff, String group, ZoneId zone) {

    /** What kind of place a site is; it decides who works there and what breaks. */
    public enum Level {
        ELEMENTARY,
        SECONDARY,
        OFFICE
    }
}
