package org.trivium.support.detection;

import java.util.List;

/** Where the fork sends a recurrence (section 12). */
public enum Branch {
    PD,
    PLAN,
    DOC,
    MIX,
    NONE,
    REPAIR,
    COACH;

    static Branch of(List<Target> targets) {
        if (targets.isEmpty()) {
            return NONE;
        }
        return targets.size() > 1 ? MIX : valueOf(targets.getFirst().name());
    }
}
