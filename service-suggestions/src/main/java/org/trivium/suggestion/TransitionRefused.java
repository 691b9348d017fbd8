package org.trivium.suggestion;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** The suggestion's state does not allow what was asked. */
public final class TransitionRefused extends Conflict {

    TransitionRefused(String id, State state, State asked) {
        super(
                "Suggestion %s is %s and cannot become %s.".formatted(id, state, asked),
                Map.of(
                        "state",
                        state.toString(),
                        "allowed",
                        state.allowed().stream().map(State::toString).toList()));
    }
}
