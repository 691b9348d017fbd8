package org.trivium.events;

/** Which way the fork points. */
public enum Branch {
    PD,
    PLAN,
    DOC,
    MIX,
    REPAIR,
    COACH,
    NONE;
}
