package org.trivium.suggestion;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Decides what a piece of news means for the suggestions of its place; somebody else acts. */
final class Upkeep {

    private Upkeep() {}

    /**
     * The step to take for one target.
     *
     * @param known suggestions of the target at the place of the news
     * @param at when the desk hears it
     */
    static Step step(List<Suggestion> known, Target target, News news, Instant at) {
        String recurrence = news.heading().recurrence();
        Optional<Suggestion> bound = known.stream().filter(s -> s.knows(recurrence)).findFirst();
        if (bound.isPresent()) {
            return follow(bound.get(), news, at);
        }
        if (news instanceof News.Told told && told.names(target)) {
            return Rebinding.find(known, told)
                    .<Step>map(s -> new Step.Change(s, s.boundTo(Evidence.of(told))))
                    .orElseGet(() -> new Step.Open(told));
        }
        return new Step.Nothing();
    }

    private static Step follow(Suggestion suggestion, News news, Instant at) {
        boolean passedOn = !suggestion.recurrence().equals(news.heading().recurrence());
        if (passedOn || suggestion.evidence().version() >= news.heading().version()) {
            return new Step.Nothing();
        }
        Evidence newer = suggestion.evidence().after(news, suggestion.target());
        return new Step.Change(suggestion, informed(suggestion, newer, at));
    }

    /**
     * A relapse asks again what had been decided, and wakes what was put off; history that is told
     * again does neither, and evidence alone never touches a decision.
     */
    private static Suggestion informed(Suggestion suggestion, Evidence newer, Instant at) {
        Evidence older = suggestion.evidence();
        Decision decision = suggestion.decision();
        if (newer.isBackAfter(older) && decision.isNews(newer.day())) {
            if (decision.made()) {
                return suggestion.askedAgain(newer, at);
            }
            if (decision.state() == State.SNOOZED) {
                return suggestion.awake(newer, Deed.RELAPSED, at);
            }
        }
        if (newer.asking() && decision.outgrownBy(newer)) {
            return suggestion.awake(newer, Deed.GROWN, at);
        }
        boolean turned = !decision.made() && newer.asking() != older.asking();
        return turned ? suggestion.turned(newer) : suggestion.informed(newer);
    }
}
