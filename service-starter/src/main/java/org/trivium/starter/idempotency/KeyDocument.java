package org.trivium.starter.idempotency;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;

/**
 * What is known of a request that has a key.
 *
 * @param version counts its attempts
 * @param fingerprint tells it from another request
 * @param standing roles and sites of whoever sent it first
 * @param seed what the ids are made from that it gives out
 * @param until whoever works on it has it alone until then
 * @param forget when it has been kept long enough
 * @param answer absent until there is one
 */
record KeyDocument(
        String id,
        String district,
        long version,
        String fingerprint,
        String standing,
        String seed,
        Instant until,
        Instant forget,
        @Nullable KeptAnswer answer)
        implements Stored {

    /** Whose turn it is after an earlier attempt broke off. */
    boolean isRepeated() {
        return version > 1;
    }
}
