package org.trivium.suggestion;

import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.refusal.Stale;

/** Where people read suggestions and decide about them. */
public final class SuggestionDesk {

    private static final int ROUNDS = 100;

    private final DeskNames names;
    private final Suggestions suggestions;
    private final SuggestionLinks links;
    private final DistrictDays days;
    private final Attempt attempt;

    public SuggestionDesk(
            DeskNames names,
            Suggestions suggestions,
            SuggestionLinks links,
            DistrictDays days,
            Attempt attempt) {
        this.names = names;
        this.suggestions = suggestions;
        this.links = links;
        this.days = days;
        this.attempt = attempt;
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
        return decide(caller, id, version, (_, signature) -> Decision.accepted(signature));
    }

    /** Says no, and why. */
    public Shown dismiss(
            Caller caller, String id, long version, DismissReason reason, @Nullable String remark) {
        return decide(
                caller,
                id,
                version,
                (_, signature) -> Decision.dismissed(reason, remark, signature));
    }

    /** Puts the suggestion off. */
    public Shown snooze(Caller caller, String id, long version, Snooze snooze) {
        LocalDate until = snooze.latest(today(decider(caller)));
        return decide(
                caller,
                id,
                version,
                (now, signature) ->
                        Decision.snoozed(
                                until,
                                snooze.untilGrown() ? Growth.from(now.evidence().figures()) : null,
                                signature));
    }

    /** Takes the last decision back. */
    public Shown reopen(Caller caller, String id, long version) {
        return decide(caller, id, version, (_, _) -> Decision.OPEN);
    }

    /**
     * A write that misses has met new evidence or another person: only the latter makes the caller
     * stale.
     */
    private Shown decide(
            Caller caller,
            String id,
            long version,
            BiFunction<Suggestion, Signature, Decision> decision) {
        decider(caller);
        for (int round = 0; round < ROUNDS; round++) {
            Suggestion now = find(caller, id);
            Instant at = days.now();
            LocalDate today = today(caller);
            Signature signature = new Signature(caller.person(), at, now.evidence().day());
            if (now.version() != version) {
                if (isDone(now, version, decision.apply(now, signature), signature)) {
                    return shown(now);
                }
                throw overtaken(now, today);
            }
            Suggestion next = now.decide(decision.apply(now, signature), signature, today);
            if (suggestions.save(new SuggestionChange(now, next, next.standing(today), at))) {
                return shown(next);
            }
        }
        throw new IllegalStateException(
                "Suggestion %s kept changing for %d rounds".formatted(id, ROUNDS));
    }

    /**
     * Whether an earlier attempt of the same request has decided so, whatever others did since: a
     * refusal would say that it has done nothing.
     */
    private boolean isDone(Suggestion now, long read, Decision wanted, Signature signature) {
        return attempt.isRepeated()
                && now.history()
                        .to(read + 1)
                        .filter(act -> act.isThat(wanted, signature))
                        .isPresent();
    }

    /** Says who was faster with what, so that nobody has to ask again to find out. */
    private static Stale overtaken(Suggestion now, LocalDate today) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("state", now.standing(today).toString());
        now.history()
                .last()
                .ifPresent(
                        act -> {
                            facts.put("deed", act.deed().toString());
                            facts.put("at", act.at());
                            if (act.by() != null) {
                                facts.put("by", act.by());
                            }
                        });
        return new Stale("Suggestion", now.id(), now.version(), facts);
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
