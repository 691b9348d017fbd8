package org.trivium.suggestion.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.suggestion.LedgerFilter;
import org.trivium.suggestion.LedgerLine;
import org.trivium.suggestion.Suggestions;
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
        return Cursor.of(last.suggestion().suggested().toString(), last.suggestion().id()).text();
    }

    static Suggestions.@Nullable Entered entered(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor cursor = Cursor.read(after, 2);
        try {
            return new Suggestions.Entered(
                    Instant.parse(cursor.values().getFirst()), cursor.values().getLast());
        } catch (DateTimeException foreign) {
            throw InvalidFields.of("after", "is not a cursor of this list");
        }
    }
}
