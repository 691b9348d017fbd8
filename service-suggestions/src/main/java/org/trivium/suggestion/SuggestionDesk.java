package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.refusal.Stale;

/** Where people read suggestions and decide about them. */
public final class SuggestionDesk {

    private static final int ROUNDS = 100;

    private final DeskNames names;
    private final Suggestions suggestions;
    private final SuggestionLinks links;
    private final DistrictDays days;

    public SuggestionDesk(
            DeskNames names, Suggestions suggestions, SuggestionLinks links, DistrictDays days) {
        this.names = names;
        this.suggestions = suggestions;
        this.links = links;
        this.days = days;
    }

    /** Today in the caller's district, as snoozes are judged. */
    public LocalDate today(Caller caller) {
        return days.today(caller.district());
    }

    /** One suggestion; {@link NotFound} when the district has none of that id. */
    public Shown show(Caller caller, String id) {
        return shown(find(decider(caller), id));
    }

    /** Suggestions in order of rank, at most so many. */
    public List<Shown> list(
            Caller caller, SuggestionFilter filter, Suggestions.@Nullable Rank after, int limit) {
        String district = decider(caller).district();
        return links.show(
                district, suggestions.ranked(district, filter, after, limit), filter.today());
    }

    /** Takes the suggestion on. */
    public Shown accept(Caller caller, String id, long version) {
        return decide(caller, id, version, at -> Decision.accepted(caller.person(), at));
    }

    /** Says no, and why. */
    public Shown dismiss(
            Caller caller, String id, long version, DismissReason reason, @Nullable String remark) {
        return decide(
                caller, id, version, at -> Decision.dismissed(reason, remark, caller.person(), at));
    }

    /** Puts the suggestion off until a day, which must be to come. */
    public Shown snooze(Caller caller, String id, long version, LocalDate until) {
        if (!until.isAfter(today(caller))) {
            throw InvalidFields.of("until", "must be a day to come");
        }
        return decide(caller, id, version, at -> Decision.snoozed(until, caller.person(), at));
    }

    /** Takes a decision back. */
    public Shown reopen(Caller caller, String id, long version) {
        return decide(caller, id, version, _ -> Decision.OPEN);
    }

    /**
     * A write that misses has met new evidence or another person: only the latter makes the caller
     * stale.
     */
    private Shown decide(
            Caller caller, String id, long version, Function<Instant, Decision> decision) {
        decider(caller);
        for (int round = 0; round < ROUNDS; round++) {
            Suggestion now = find(caller, id);
            if (now.version() != version) {
                throw new Stale("Suggestion", id, now.version());
            }
            Instant at = days.now();
            LocalDate today = today(caller);
            Suggestion next = now.decide(decision.apply(at), today);
            if (suggestions.save(new SuggestionChange(now, next, next.standing(today), at))) {
                return shown(next);
            }
        }
        throw new IllegalStateException(
                "Suggestion %s kept changing for %d rounds".formatted(id, ROUNDS));
    }

    private Suggestion find(Caller caller, String id) {
        return suggestions
                .byId(caller.district(), id)
                .orElseThrow(() -> new NotFound("suggestion", id));
    }

    private Shown shown(Suggestion suggestion) {
        String district = suggestion.district();
        return links.show(district, List.of(suggestion), days.today(district)).getFirst();
    }

    private Caller decider(Caller caller) {
        return caller.as(names.deciders().toArray(Role[]::new));
    }
}
