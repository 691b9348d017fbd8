package org.trivium.support.intake.mongo;

import org.trivium.starter.mongo.Stored;
import org.trivium.support.intake.Arrival;
import org.trivium.support.intake.ImportJob;

/** A ticket that an import has brought or changed; ids are in order of line. */
record ArrivalDocument(String id, String district, long version, String job, Arrival arrival)
        implements Stored {

    static ArrivalDocument of(ImportJob job, Arrival arrival) {
        String id = "%s|%010d".formatted(job.id(), arrival.line());
        return new ArrivalDocument(id, job.district(), 1, job.id(), arrival);
    }
}
