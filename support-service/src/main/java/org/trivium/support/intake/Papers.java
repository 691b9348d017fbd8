package org.trivium.support.intake;

/** What is kept of an import beside the job. */
public record Papers(StagedFiles files, Rows rows, Faults faults, Arrivals arrivals) {

    /** Nothing has been read. */
    void clearReading(ImportJob job) {
        rows.clear(job);
        faults.clear(job);
    }
}
