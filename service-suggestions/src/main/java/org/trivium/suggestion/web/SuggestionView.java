package org.trivium.suggestion.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.trivium.suggestion.Decision;
import org.trivium.suggestion.DismissReason;
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
        EvidenceView evidence,
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
                EvidenceView.of(evidence),
                Sentences.of(place, evidence),
                shown.linked().stream().map(LinkView::of).toList());
    }

    private static String because(Suggestion suggestion) {
        return suggestion.decision().state() == State.WITHDRAWN ? NOT_NAMED : ENDED;
    }

    /** Who decided what; absent while nobody has. */
    record DecisionView(
            State decided,
            @Nullable DismissReason reason,
            @Nullable String remark,
            @Nullable LocalDate until,
            @Nullable String by,
            @Nullable Instant at) {

        static @Nullable DecisionView of(Decision from) {
            return from.by() == null
                    ? null
                    : new DecisionView(
                            from.state(),
                            from.reason(),
                            from.remark(),
                            from.until(),
                            from.by(),
                            from.at());
        }
    }

    /** Another suggestion of the same recurrence. */
    record LinkView(String service, String suggestion, Target target, State state) {

        static LinkView of(Link from) {
            return new LinkView(from.service(), from.suggestion(), from.target(), from.state());
        }
    }
}
