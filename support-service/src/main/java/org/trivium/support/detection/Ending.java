package org.trivium.support.detection;

import org.jspecify.annotations.Nullable;

/** Why a recurrence ended, and which burst absorbed it if one did. */
record Ending(EndReason reason, @Nullable String absorbedBy) {

    static Ending of(EndReason reason) {
        return new Ending(reason, null);
    }
}
