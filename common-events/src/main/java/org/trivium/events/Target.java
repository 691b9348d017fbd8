package org.trivium.events;

/** What a recurrence asks for: a PD topic, a plan item, a document, a repair, a visit. */
public enum Target {
    PD,
    PLAN,
    DOC,
    REPAIR,
    COACH;
}
