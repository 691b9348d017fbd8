package org.trivium.support.intake.mongo;

import java.time.Instant;
import org.trivium.starter.mongo.Stored;
import org.trivium.support.intake.ImportJob;
import org.trivium.support.intake.ImportJob.End;
import org.trivium.support.intake.ImportJob.History;
import org.trivium.support.intake.ImportJob.Lease;
import org.trivium.support.intake.ImportJob.Order;
import org.trivium.support.intake.Stage;
import org.trivium.support.intake.Tally;

/**
 * An import as it is stored.
 *
 * @param place "running", or its id once it has ended: unique in a district, so one runs at a time
 * @param until when its lease ends
 */
record JobDocument(
        String id,
        String district,
        long version,
        String place,
        Instant until,
        Order order,
        Stage stage,
        Tally tally,
        History history,
        Lease lease,
        End end)
        implements Stored {

    /** The place of the one that runs. */
    static final String RUNNING = "running";

    static JobDocument of(ImportJob job) {
        return new JobDocument(
                job.id(),
                job.district(),
                job.version(),
                job.stage().isRunning() ? RUNNING : job.id(),
                job.lease().until(),
                job.order(),
                job.stage(),
                job.tally(),
                job.history(),
                job.lease(),
                job.end());
    }

    ImportJob job() {
        return new ImportJob(id, district, version, order, stage, tally, history, lease, end);
    }
}
