package org.trivium.starter.idempotency;

import java.util.Map;
import org.trivium.starter.refusal.Refusal;

/** The key of a request is none. */
public final class MalformedKey extends Refusal {

    MalformedKey() {
        super(
                "%s must be sent once, as 1 to %d printable ASCII characters."
                        .formatted(Key.HEADER, Key.LONGEST),
                Map.of("header", Key.HEADER));
    }
}
