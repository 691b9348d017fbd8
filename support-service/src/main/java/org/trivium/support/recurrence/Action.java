package org.trivium.support.recurrence;

/** What the core says of a key (section 11.1). */
enum Action {
    OPEN,
    REOPEN,
    ESCALATE,
    INDIVIDUAL,
    SUBSIDE,
    CHRONIC,
    CHRONIC_END
}
