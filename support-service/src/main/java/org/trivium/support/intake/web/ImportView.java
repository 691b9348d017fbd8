package org.trivium.support.intake.web;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.support.intake.Forecast;
import org.trivium.support.intake.ImportJob;

/**
 * An import as it is shown: imported, unchanged and rejected add up to lines.
 *
 * @param state reading, telling, done, failed or cancelled
 * @param lines records read so far
 * @param imported rows with something new
 * @param unchanged rows that say nothing new
 * @param rejected rows that did not come in as a whole; see its errors
 * @param failure why it was given up; while it runs, what it stumbled over last
 * @param dryRun true when it says only what would happen
 * @param forecast what a dry run found for the district, once it is done
 */
record ImportView(
        String id,
        String mapping,
        String source,
        String state,
        long lines,
        long imported,
        long unchanged,
        long rejected,
        Facts facts,
        Instant started,
        @Nullable Instant ended,
        @Nullable String failure,
        boolean dryRun,
        @Nullable Forecast forecast) {

    static ImportView of(ImportJob job) {
        return new ImportView(
                job.id(),
                job.order().mapping(),
                job.order().source(),
                job.stage().shown(),
                job.tally().lines(),
                job.tally().imported(),
                job.tally().unchanged(),
                job.tally().rejected(),
                new Facts(job.tally().told(), job.tally().total(), job.tally().retold()),
                job.order().started(),
                job.end().at(),
                Optional.ofNullable(job.end().failure()).orElse(job.lease().stumbled()),
                job.order().manner().dryRun(),
                job.end().forecast());
    }

    /**
     * Facts of the rows.
     *
     * @param told so far
     * @param total known once the file has been read
     * @param retold old and new facts told once more to the detector, when the file began earlier
     *     than what it had heard
     */
    record Facts(long told, long total, long retold) {}
}
