package org.trivium.support.detection;

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
