package org.trivium.starter.letter;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** A letter of a reader whose facts have one order: it cannot be given one of them later. */
public final class RebuildNeeded extends Conflict {

    RebuildNeeded(Letter letter, String repair) {
        super(
                "Dead letter %s cannot be replayed, since the facts of %s have one order. Repair the cause, then have it hear all of them anew: ./trivium rebuild %s, or POST /actuator/rebuild/%s on the service's own port."
                        .formatted(letter.id(), letter.group(), repair, repair),
                Map.of("state", letter.state().toString(), "rebuild", repair));
    }
}
