package org.trivium.starter.audit.web;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.audit.AuditFilter;

/**
 * Filters as they stand in the address.
 *
 * @param person who did it
 * @param object id of the thing, as it stood in the address; several when it has several, such as
 *     the number and the id of a ticket
 * @param verb as entries have it
 * @param from the first instant
 * @param to the first instant that is too late
 */
record AuditQuery(
        @Nullable String person,
        @Nullable List<String> object,
        @Nullable String verb,
        @Nullable Instant from,
        @Nullable Instant to) {

    AuditFilter filter() {
        return new AuditFilter(
                person, Objects.requireNonNullElse(object, List.of()), verb, from, to);
    }
}
