package org.trivium.suggestion;

import java.util.List;
import java.util.Optional;

/** Decides what a piece of news means for the suggestions of its place; somebody else acts. */
final class Upkeep {

    private Upkeep() {}

    /**
     * The step to take for one target.
     *
     * @param known suggestions of the target at the place of the news
     */
    static Step step(List<Suggestion> known, Target target, News news) {
        String recurrence = news.heading().recurrence();
        Optional<Suggestion> bound = known.stream().filter(s -> s.knows(recurrence)).findFirst();
        if (bound.isPresent()) {
            return follow(bound.get(), news);
        }
        if (news instanceof News.Told told && told.names(target)) {
            return Rebinding.find(known, told)
                    .<Step>map(s -> new Step.Change(s, rebound(s, told)))
                    .orElseGet(() -> new Step.Open(told));
        }
        return new Step.Nothing();
    }

    private static Step follow(Suggestion suggestion, News news) {
        boolean passedOn = !suggestion.recurrence().equals(news.heading().recurrence());
        if (passedOn || suggestion.evidence().version() >= news.heading().version()) {
            return new Step.Nothing();
        }
        return new Step.Change(suggestion, informed(suggestion, news));
    }

    private static Suggestion informed(Suggestion suggestion, News news) {
        Evidence newer = suggestion.evidence().after(news, suggestion.target());
        Decision next = next(suggestion.decision(), newer);
        boolean turned =
                newer.ended() != suggestion.evidence().ended()
                        && !suggestion.decision().made()
                        && suggestion.decision().state() != State.WITHDRAWN;
        return turned || !next.equals(suggestion.decision())
                ? suggestion.changed(newer, next)
                : suggestion.informed(newer);
    }

    private static Suggestion rebound(Suggestion suggestion, News.Told told) {
        Evidence newer = Evidence.of(told);
        return suggestion.boundTo(newer, next(suggestion.decision(), newer));
    }

    /** A decision stays; what is undecided goes when its target is no longer named. */
    private static Decision next(Decision decision, Evidence newer) {
        if (decision.made()) {
            return decision;
        }
        if (!newer.named()) {
            return Decision.WITHDRAWN;
        }
        return decision.state() == State.WITHDRAWN ? Decision.OPEN : decision;
    }
}
