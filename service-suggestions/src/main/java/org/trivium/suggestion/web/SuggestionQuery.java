package org.trivium.suggestion.web;

import java.time.LocalDate;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.paging.Cursor;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.suggestion.Shown;
import org.trivium.suggestion.State;
import org.trivium.suggestion.SuggestionFilter;
import org.trivium.suggestion.Suggestions;
import org.trivium.suggestion.Target;

/**
 * Filters of the list as they stand in the address.
 *
 * @param state one of the states, or {@code all}; absent for the inbox
 */
record SuggestionQuery(
        @Nullable String state,
        @Nullable String leaf,
        @Nullable String node,
        @Nullable Target target) {

    private static final String ALL = "all";

    SuggestionFilter filter(LocalDate today) {
        return new SuggestionFilter(state == null, only(), leaf, node, target, today);
    }

    private @Nullable State only() {
        if (state == null || state.equals(ALL)) {
            return null;
        }
        return Arrays.stream(State.values())
                .filter(s -> s.toString().equals(state))
                .findFirst()
                .orElseThrow(
                        () ->
                                InvalidFields.of(
                                        "state",
                                        "must be all or one of "
                                                + Arrays.toString(State.values())));
    }

    static String cursor(Shown last) {
        double minutes = last.suggestion().evidence().figures().avoidableMinutes();
        return Cursor.of(Double.toString(minutes), last.suggestion().id()).text();
    }

    static Suggestions.@Nullable Rank rank(@Nullable String after) {
        if (after == null) {
            return null;
        }
        Cursor cursor = Cursor.read(after, 2);
        try {
            return new Suggestions.Rank(
                    Double.parseDouble(cursor.values().getFirst()), cursor.values().getLast());
        } catch (NumberFormatException foreign) {
            throw InvalidFields.of("after", "is not a cursor of this list");
        }
    }
}
