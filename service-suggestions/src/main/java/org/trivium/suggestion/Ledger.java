package org.trivium.suggestion;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Moment;

/** Every suggestion ever made with what was decided, and how good the suggestions were. */
public final class Ledger {

    private final DeskNames names;
    private final Suggestions suggestions;
    private final DistrictDays days;

    public Ledger(DeskNames names, Suggestions suggestions, DistrictDays days) {
        this.names = names;
        this.suggestions = suggestions;
        this.days = days;
    }

    /** Suggestions, the newest first, at most so many. */
    public List<LedgerLine> lines(
            Caller caller, LedgerFilter filter, @Nullable Moment after, int limit) {
        String district = decider(caller).district();
        LocalDate today = days.today(district);
        return suggestions.entered(district, filter.span(district, days), after, limit).stream()
                .map(s -> new LedgerLine(s, s.standing(today), untilDecided(s)))
                .toList();
    }

    /** All of a filter, counted. */
    public LedgerSummary summary(Caller caller, LedgerFilter filter) {
        String district = decider(caller).district();
        Scoring scoring = new Scoring(days.today(district));
        suggestions.each(district, filter.span(district, days), scoring::add);
        return scoring.summary();
    }

    private static @Nullable Duration untilDecided(Suggestion suggestion) {
        return suggestion.history().acts().stream()
                .filter(act -> act.deed().isVerdict())
                .findFirst()
                .map(act -> Duration.between(suggestion.suggested(), act.at()))
                .orElse(null);
    }

    private Caller decider(Caller caller) {
        return caller.as(names.deciders().toArray(Role[]::new));
    }
}
