package org.trivium.starter.idempotency;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** The same request is being worked on; its answer can be had soon. */
public final class RequestRunning extends Conflict {

    /** After how many seconds to ask again. */
    public static final String RETRY_AFTER = "1";

    RequestRunning() {
        super(
                "The request of this %s is being worked on: send it again soon for its answer."
                        .formatted(Key.HEADER),
                Map.of("header", Key.HEADER));
    }
}
