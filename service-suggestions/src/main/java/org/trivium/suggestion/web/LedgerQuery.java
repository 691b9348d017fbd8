package org.trivium.suggestion.web;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.paging.Moment;
import org.trivium.suggestion.LedgerFilter;
import org.trivium.suggestion.LedgerLine;
import org.trivium.suggestion.Target;

/** Filters of the ledger as they stand in the address; {@code from} and {@code until} included. */
record LedgerQuery(
        @Nullable String leaf,
        @Nullable Target target,
        @Nullable LocalDate from,
        @Nullable LocalDate until) {

    LedgerFilter filter() {
        return new LedgerFilter(leaf, target, from, until);
    }

    static String cursor(LedgerLine last) {
        return new Moment(last.suggestion().suggested(), last.suggestion().id()).text();
    }
}
