package org.trivium.starter.audit;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;

/**
 * Who did what to which object, when and from where; nothing of what was said or shown.
 *
 * @param person opaque id of the person or client
 * @param client program that was used, where the token names it
 * @param roles what the person might do then, as tokens spell it
 * @param verb method and pattern of the address, such as {@code GET /api/support/tickets/{ticket}}
 * @param object ids in the address in the order of the pattern, then the id of what was made
 * @param data kind of personal data that the verb answers; absent when it answers none
 * @param correlation id of the request, which log lines and events carry, too
 * @param address where it came from
 */
public record AuditEntry(
        String id,
        String district,
        Instant at,
        String person,
        @Nullable String client,
        List<String> roles,
        String verb,
        List<String> object,
        AuditOutcome outcome,
        @Nullable String data,
        String correlation,
        String address)
        implements Stored {

    public AuditEntry {
        roles = List.copyOf(roles);
        object = List.copyOf(object);
    }

    /** An entry never changes. */
    @Override
    public long version() {
        return 1;
    }
}
