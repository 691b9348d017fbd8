package org.trivium.support.intake;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** One import at a time: the facts of two would not be in order. */
public final class ImportRunning extends Conflict {

    ImportRunning(String running) {
        super(
                "Import %s of this district has not ended yet.".formatted(running),
                Map.of("running", running));
    }
}
