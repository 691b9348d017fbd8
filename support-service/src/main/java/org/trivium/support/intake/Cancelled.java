package org.trivium.support.intake;

/** Somebody wants the import to stop. */
final class Cancelled extends RuntimeException {

    private final transient ImportJob job;

    /**
     * @param job as it was kept last
     */
    Cancelled(ImportJob job) {
        super("Import %s is to stop".formatted(job.id()));
        this.job = job;
    }

    ImportJob job() {
        return job;
    }
}
