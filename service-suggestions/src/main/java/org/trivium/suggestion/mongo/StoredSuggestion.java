package org.trivium.suggestion.mongo;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.mongo.Stored;
import org.trivium.suggestion.Decision;
import org.trivium.suggestion.DismissReason;
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
        boolean ended,
        double rank,
        State state,
        @Nullable DismissReason reason,
        @Nullable String remark,
        @Nullable String until,
        @Nullable String by,
        @Nullable Instant at,
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
                from.evidence().ended(),
                -from.evidence().figures().avoidableMinutes(),
                decision.state(),
                decision.reason(),
                decision.remark(),
                Optional.ofNullable(decision.until()).map(LocalDate::toString).orElse(null),
                decision.by(),
                decision.at(),
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
                new Decision(
                        state,
                        reason,
                        remark,
                        Optional.ofNullable(until).map(LocalDate::parse).orElse(null),
                        by,
                        at),
                suggested);
    }
}
