package org.trivium.support.detection;

/** The kinds of things a district's state is saved as (sections 8 and 13). */
public enum StateKind {
    /** One per district: stream time, counters, weekday factors, district index. */
    FIGURES,
    /** 32 calendar days. */
    CALENDAR,
    SITE,
    LEAF,
    KEY,
    /** At most 64 entries of a group's or district's ticket log. */
    LOG,
    TICKET,
    RECURRENCE
}
