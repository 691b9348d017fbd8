package org.trivium.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Keeps the suggestions in step with what the detector says. Hearing the same again, in any order
 * and on any number of instances, changes nothing.
 */
public final class SuggestionClerk {

    private static final int ROUNDS = 100;

    private final DeskNames names;
    private final Suggestions suggestions;
    private final HeardRecurrences heard;
    private final DistrictDays days;
    private final UnaryOperator<String> ids;

    /** {@code ids} gives the same id for the same name. */
    public SuggestionClerk(
            DeskNames names,
            Suggestions suggestions,
            HeardRecurrences heard,
            DistrictDays days,
            UnaryOperator<String> ids) {
        this.names = names;
        this.suggestions = suggestions;
        this.heard = heard;
        this.days = days;
        this.ids = ids;
    }

    /** Acts on news of a recurrence and says how many suggestions it opened. */
    public int hear(String district, News news) {
        News.Heading heading = news.heading();
        if (heard.version(district, heading.recurrence()) >= heading.version()) {
            return 0;
        }
        int opened = 0;
        for (Target target : names.targets()) {
            opened += act(district, target, news) ? 1 : 0;
        }
        heard.note(district, heading.recurrence(), heading.version());
        return opened;
    }

    /** Wakes the snoozed suggestions whose day has come. */
    public void wake() {
        for (String district : suggestions.districts()) {
            for (Suggestion sleeper : suggestions.due(district, days.today(district))) {
                Suggestion awake = sleeper.awake(sleeper.evidence(), Deed.SNOOZE_OVER, days.now());
                suggestions.save(change(sleeper, awake));
            }
        }
    }

    /** A step that misses has met another writer, who got on: it is decided anew. */
    private boolean act(String district, Target target, News news) {
        for (int round = 0; round < ROUNDS; round++) {
            switch (Upkeep.step(known(district, target, news), target, news, days.now())) {
                case Step.Nothing() -> {
                    return false;
                }
                case Step.Open(News.Told told) -> {
                    if (suggestions.add(opened(district, target, told))) {
                        return true;
                    }
                }
                case Step.Change(Suggestion from, Suggestion to) -> {
                    if (suggestions.save(change(from, to))) {
                        return false;
                    }
                }
            }
        }
        throw new IllegalStateException(
                "Suggestion of %s for recurrence %s could not be kept in step in %d rounds"
                        .formatted(target, news.heading().recurrence(), ROUNDS));
    }

    private List<Suggestion> known(String district, Target target, News news) {
        if (news instanceof News.Told told) {
            return suggestions.at(district, told.place(), target);
        }
        return suggestions.of(district, Set.of(news.heading().recurrence())).stream()
                .filter(s -> s.target() == target)
                .toList();
    }

    private SuggestionChange change(Suggestion from, Suggestion to) {
        return new SuggestionChange(from, to, to.standing(days.today(to.district())), days.now());
    }

    private SuggestionChange opened(String district, Target target, News.Told told) {
        Instant now = days.now();
        String name = String.join("|", district, told.heading().recurrence(), target.name());
        Suggestion suggestion =
                new Suggestion(
                        ids.apply(name),
                        district,
                        1,
                        1,
                        target,
                        told.place(),
                        told.opened(),
                        List.of(),
                        Evidence.of(told),
                        Decision.OPEN,
                        History.NONE,
                        now);
        return new SuggestionChange(null, suggestion, State.OPEN, now);
    }
}
