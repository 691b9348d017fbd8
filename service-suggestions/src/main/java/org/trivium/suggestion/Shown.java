package org.trivium.suggestion;

import java.util.List;

/**
 * A suggestion as it is shown.
 *
 * @param state as of today, and as the other desk shows it in its links
 * @param linked the others of the same recurrence, here and on the other desk
 */
public record Shown(Suggestion suggestion, State state, List<Link> linked) {

    public Shown {
        linked = List.copyOf(linked);
    }
}
