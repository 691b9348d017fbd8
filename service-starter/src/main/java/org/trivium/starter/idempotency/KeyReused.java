package org.trivium.starter.idempotency;

import java.util.Map;
import org.trivium.starter.refusal.Refusal;

/** The key belongs to another request. */
public final class KeyReused extends Refusal {

    KeyReused() {
        super(
                "This %s has been used for another request: make a new key for a new request."
                        .formatted(Key.HEADER),
                Map.of("header", Key.HEADER));
    }
}
