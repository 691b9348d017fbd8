package org.trivium.support.directory;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** Nothing can be kept for a district that has not been set up. */
public final class DistrictUnknown extends Conflict {

    DistrictUnknown(String district) {
        super(
                "The district %s is not set up yet: put its name and time zone to /api/support/directory/district first."
                        .formatted(district),
                Map.of("district", district));
    }
}
