package org.trivium.support.directory;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** Others kept changing the same entries; trying again later will do. */
public final class TooManyChanges extends Conflict {

    TooManyChanges(int left) {
        super(
                "Others are changing the same entries; send the request again.",
                Map.of("unsaved", left));
    }
}
