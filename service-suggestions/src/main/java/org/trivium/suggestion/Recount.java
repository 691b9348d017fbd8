package org.trivium.suggestion;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes the evidence of suggestions anew from all that the detector has said. What people have
 * decided is not touched and not asked again: news that the desk has not acted on yet is left to
 * its {@link SuggestionClerk}.
 */
final class Recount {

    private static final int ROUNDS = 100;

    private final DeskNames names;
    private final Suggestions suggestions;
    private final HeardRecurrences heard;
    private final Map<Told, Recounted> all = new HashMap<>();

    Recount(DeskNames names, Suggestions suggestions, HeardRecurrences heard) {
        this.names = names;
        this.suggestions = suggestions;
        this.heard = heard;
    }

    /** Takes news into account; it comes in the order of the log, from its start. */
    void hear(String district, News news) {
        Told told = new Told(district, news.heading().recurrence());
        Recounted recounted = all.computeIfAbsent(told, this::bound);
        long version = news.heading().version();
        if (recounted.last < version && version <= recounted.limit) {
            recounted.last = version;
            names.targets().forEach(target -> recounted.hear(target, news));
        }
    }

    /** Gives every suggestion its evidence; says how many there were. */
    int settle() {
        int settled = 0;
        for (Map.Entry<Told, Recounted> one : all.entrySet()) {
            for (Map.Entry<String, Target> bound : one.getValue().suggestions.entrySet()) {
                Evidence evidence = one.getValue().evidence.get(bound.getValue());
                settled +=
                        evidence != null && settle(one.getKey(), bound.getKey(), evidence) ? 1 : 0;
            }
        }
        return settled;
    }

    /** A write that misses has met a person's decision, which stays. */
    private boolean settle(Told told, String id, Evidence evidence) {
        for (int round = 0; round < ROUNDS; round++) {
            Optional<Suggestion> now =
                    suggestions
                            .byId(told.district(), id)
                            .filter(s -> s.recurrence().equals(told.recurrence()));
            if (now.isEmpty()) {
                return false;
            }
            Suggestion next = now.get().informed(evidence);
            if (suggestions.save(
                    new SuggestionChange(
                            now.get(), next, next.decision().state(), next.suggested()))) {
                return true;
            }
        }
        throw new IllegalStateException(
                "Suggestion %s kept changing for %d rounds".formatted(id, ROUNDS));
    }

    private Recounted bound(Told told) {
        List<Suggestion> some = suggestions.of(told.district(), Set.of(told.recurrence()));
        if (some.isEmpty()) {
            return new Recounted(Map.of(), 0);
        }
        Map<String, Target> targets = new HashMap<>();
        long limit = heard.version(told.district(), told.recurrence());
        for (Suggestion one : some) {
            targets.put(one.id(), one.target());
            limit = Math.max(limit, one.evidence().version());
        }
        return new Recounted(targets, limit);
    }

    /** A recurrence of a district. */
    private record Told(String district, String recurrence) {}

    /** One recurrence on its way through the log, up to what the desk has acted on. */
    private static final class Recounted {

        private final Map<String, Target> suggestions;
        private final long limit;
        private final Map<Target, Evidence> evidence = new EnumMap<>(Target.class);
        private long last;

        Recounted(Map<String, Target> suggestions, long limit) {
            this.suggestions = suggestions;
            this.limit = limit;
        }

        /** It begins, as a suggestion does, with the first news that asks for the target. */
        void hear(Target target, News news) {
            @Nullable Evidence older = evidence.get(target);
            if (older != null) {
                evidence.put(target, older.after(news, target));
            } else if (news instanceof News.Told told && told.names(target)) {
                evidence.put(target, Evidence.of(told));
            }
        }
    }
}
