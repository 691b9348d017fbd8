package org.trivium.suggestion;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.paging.Moment;

/** All suggestions of this desk. */
public interface Suggestions {

    Optional<Suggestion> byId(String district, String id);

    /** Those of one target at a place, whichever recurrence they answer. */
    List<Suggestion> at(String district, Place place, Target target);

    /** Those that answer one of these recurrences now. */
    List<Suggestion> of(String district, Set<String> recurrences);

    /**
     * Those of a filter in order of rank, at most so many.
     *
     * @param after where the page before ended
     */
    List<Suggestion> ranked(
            String district, SuggestionFilter filter, @Nullable Rank after, int limit);

    /**
     * Those of a part of the ledger, the newest first, at most so many.
     *
     * @param after where the page before ended
     */
    List<Suggestion> entered(
            String district, LedgerFilter.Span span, @Nullable Moment after, int limit);

    /** Reads all of a part of the ledger, one by one and in no order. */
    void each(String district, LedgerFilter.Span span, Consumer<Suggestion> reader);

    /** Every district that has any. */
    List<String> districts();

    /** Snoozed ones of recurrences that ask for them, which wake on that day or before. */
    List<Suggestion> due(String district, LocalDate today);

    /** Takes a new one in, with what others are told of it; false when it is there already. */
    boolean add(SuggestionChange change);

    /** Saves a change unless something else has changed meanwhile; says whether it did. */
    boolean save(SuggestionChange change);

    /** Place in the list: most avoidable minutes first, then by id. */
    record Rank(double avoidableMinutes, String id) {}
}
