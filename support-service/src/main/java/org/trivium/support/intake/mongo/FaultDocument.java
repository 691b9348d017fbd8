package org.trivium.support.intake.mongo;

import org.trivium.starter.mongo.Stored;
import org.trivium.support.intake.Fault;
import org.trivium.support.intake.ImportJob;

/** What is wrong with a line, as it is stored; ids are in order of line. */
record FaultDocument(
        String id,
        String district,
        long version,
        String job,
        long line,
        String field,
        String reason)
        implements Stored {

    static FaultDocument of(ImportJob job, Fault fault) {
        String id = "%s|%010d|%s".formatted(job.id(), fault.line(), fault.field());
        return new FaultDocument(
                id, job.district(), 1, job.id(), fault.line(), fault.field(), fault.reason());
    }

    Fault fault() {
        return new Fault(line, field, reason);
    }
}
