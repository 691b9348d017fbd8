package org.trivium.support.intake;

/** Another instance has taken the import up; this one has nothing to do with it any more. */
final class LeaseLost extends RuntimeException {

    LeaseLost(ImportJob job) {
        super("Import %s is another instance's now".formatted(job.id()));
    }
}
