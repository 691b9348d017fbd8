package org.trivium.suggestion.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Ending;
import org.trivium.suggestion.Evidence;
import org.trivium.suggestion.Flavour;
import org.trivium.suggestion.Link;
import org.trivium.suggestion.Phase;
import org.trivium.suggestion.Place;
import org.trivium.suggestion.Scope;
import org.trivium.suggestion.Sentences;
import org.trivium.suggestion.Shown;
import org.trivium.suggestion.State;
import org.trivium.suggestion.Suggestion;
import org.trivium.suggestion.Target;

/**
 * A suggestion as it is answered, in lists too.
 *
 * @param withdrawnBecause {@code not-named} or {@code ended} while it is withdrawn; what has ended
 *     may still be decided on by hand
 * @param ended true while its recurrence is over, and {@code endReason} and {@code endedOn} say how
 * @param round which time it is asked; {@code past} tells of those before, each brought to its end
 *     by a relapse
 * @param pack where the recurrence's evidence pack is
 */
record SuggestionView(
        String id,
        long version,
        State state,
        Target target,
        String recurrence,
        Scope scope,
        String node,
        String leaf,
        Flavour flavour,
        Phase recurrenceState,
        LocalDate opened,
        LocalDate day,
        boolean early,
        boolean ended,
        @Nullable String endReason,
        @Nullable LocalDate endedOn,
        boolean noLongerNamed,
        @Nullable String withdrawnBecause,
        double avoidableMinutes,
        Instant suggestedAt,
        @Nullable DecisionView decision,
        int round,
        List<RoundView> past,
        EvidenceView evidence,
        String pack,
        Sentences sentences,
        List<LinkView> linked) {

    private static final String NOT_NAMED = "not-named";
    private static final String ENDED = "ended";

    static SuggestionView of(Shown shown) {
        Suggestion suggestion = shown.suggestion();
        Evidence evidence = suggestion.evidence();
        Place place = suggestion.place();
        Ending ending = evidence.ended() ? evidence.ending() : null;
        return new SuggestionView(
                suggestion.id(),
                suggestion.version(),
                shown.state(),
                suggestion.target(),
                suggestion.recurrence(),
                place.scope(),
                place.node(),
                place.leaf(),
                place.flavour(),
                evidence.phase(),
                evidence.opened(),
                evidence.day(),
                suggestion.early(),
                evidence.ended(),
                ending == null ? null : ending.reason(),
                ending == null ? null : ending.day(),
                suggestion.noLongerNamed(),
                shown.state() == State.WITHDRAWN ? because(suggestion) : null,
                evidence.figures().avoidableMinutes(),
                suggestion.suggested(),
                DecisionView.of(suggestion.decision()),
                suggestion.history().round(),
                suggestion.history().rounds().stream().map(RoundView::of).toList(),
                EvidenceView.of(place, evidence),
                "/api/support/recurrences/%s/evidence".formatted(suggestion.recurrence()),
                Sentences.of(place, evidence),
                shown.linked().stream().map(LinkView::of).toList());
    }

    private static String because(Suggestion suggestion) {
        return suggestion.evidence().named() ? ENDED : NOT_NAMED;
    }

    /** Another suggestion of the same recurrence. */
    record LinkView(String service, String suggestion, Target target, State state) {

        static LinkView of(Link from) {
            return new LinkView(from.service(), from.suggestion(), from.target(), from.state());
        }
    }
}
