package org.trivium.support.intake;

import java.util.Map;
import org.trivium.starter.refusal.Conflict;

/** The import is over, or its file is in and only the detector is still to hear all of it. */
public final class NotToBeCancelled extends Conflict {

    NotToBeCancelled(ImportJob job) {
        super(
                job.stage().isRunning()
                        ? "Import %s is in as a whole; the history that it changed must be told to its end."
                                .formatted(job.id())
                        : "Import %s has ended.".formatted(job.id()),
                Map.of("state", job.stage().shown()));
    }
}
