package org.trivium.suggestion;

/** What can be suggested: a PD topic, a plan item, a missing document. */
public enum Target {
    PD,
    PLAN,
    DOC
}
