package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger shows.
 *
 * @param from first day of suggesting
 * @param until last day of suggesting
 */
public record LedgerFilter(
        @Nullable String leaf,
        @Nullable Target target,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    Span span(String district, DistrictDays days) {
        return new Span(
                leaf,
                target,
                from == null ? null : days.start(district, from),
                until == null ? null : days.start(district, until.plusDays(1)));
    }

    /** The same with its days as times: from inclusive, until exclusive. */
    public record Span(
            @Nullable String leaf,
            @Nullable Target target,
            @Nullable Instant from,
            @Nullable Instant until) {}
}
