package org.trivium.starter.refusal;

import java.util.Map;

/** Someone else has changed it since the caller read it. */
public class Stale extends Refusal {

    /** {@code current} is the version that the thing has now. */
    public Stale(String what, String id, long current) {
        super(
                "%s %s has changed since it was read: read it again and decide anew."
                        .formatted(what, id),
                Map.of("currentVersion", current));
    }
}
