package org.trivium.suggestion.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;
import org.trivium.suggestion.Decision;
import org.trivium.suggestion.Flavour;
import org.trivium.suggestion.Place;
import org.trivium.suggestion.Scope;
import org.trivium.suggestion.State;
import org.trivium.suggestion.Suggestion;
import org.trivium.suggestion.Target;

/**
 * A suggestion as a document; days are text, so that no zone can move them.
 *
 * @param version counts every write: the suggestion's revision
 * @param edition the suggestion's own version
 * @param asking whether a living recurrence asks for it
 * @param state the decision's, to be asked for; {@code until} likewise
 * @param rank avoidable minutes below zero, so that one ascending index serves the list
 */
record StoredSuggestion(
        String id,
        String district,
        long version,
        long edition,
        Target target,
        Scope scope,
        String node,
        String leaf,
        Flavour flavour,
        String anchor,
        String recurrence,
        List<String> earlier,
        boolean asking,
        double rank,
        State state,
        @Nullable String until,
        StoredDecision decision,
        StoredHistory history,
        StoredEvidence evidence,
        Instant suggested)
        implements Stored {

    static StoredSuggestion of(Suggestion from) {
        Place place = from.place();
        Decision decision = from.decision();
        return new StoredSuggestion(
                from.id(),
                from.district(),
                from.revision(),
                from.version(),
                from.target(),
                place.scope(),
                place.node(),
                place.leaf(),
                place.flavour(),
                from.anchor().toString(),
                from.recurrence(),
                from.earlier(),
                from.asking(),
                -from.evidence().figures().avoidableMinutes(),
                decision.state(),
                Optional.ofNullable(decision.until()).map(LocalDate::toString).orElse(null),
                StoredDecision.of(decision),
                StoredHistory.of(from.history()),
                StoredEvidence.of(from.evidence()),
                from.suggested());
    }

    Suggestion suggestion() {
        return new Suggestion(
                id,
                district,
                version,
                edition,
                target,
                new Place(scope, node, leaf, flavour),
                LocalDate.parse(anchor),
                earlier,
                evidence.evidence(recurrence),
                decision.decision(),
                history.history(),
                suggested);
    }
}
