package org.trivium.starter.audit.web;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.audit.AuditEntry;
import org.trivium.starter.audit.AuditOutcome;

/**
 * An entry of the audit trail.
 *
 * @param person opaque id of the person or client
 * @param client program that was used, where the token names it
 * @param roles what the person might do then
 * @param verb method and pattern of the address
 * @param object ids in the address in the order of the pattern, then the id of what was made
 * @param data kind of personal data that the verb answers
 * @param correlation id of the request, which log lines and events carry, too
 * @param address where it came from
 */
record AuditLine(
        String id,
        Instant at,
        String person,
        @Nullable String client,
        List<String> roles,
        String verb,
        List<String> object,
        AuditOutcome outcome,
        @Nullable String data,
        String correlation,
        String address) {

    static AuditLine of(AuditEntry entry) {
        return new AuditLine(
                entry.id(),
                entry.at(),
                entry.person(),
                entry.client(),
                entry.roles(),
                entry.verb(),
                entry.object(),
                entry.outcome(),
                entry.data(),
                entry.correlation(),
                entry.address());
    }
}
