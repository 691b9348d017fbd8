package org.trivium.support.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.trivium.support.intake.ImportJob.Lease;

/** Keeps how far imports have come, under this instance's lease. */
final class JobBook {

    private final ImportJobs jobs;
    private final Cancellations cancellations;
    private final String owner;
    private final Duration lease;
    private final Clock clock;

    JobBook(
            ImportJobs jobs,
            Cancellations cancellations,
            String owner,
            Duration lease,
            Clock clock) {
        this.jobs = jobs;
        this.cancellations = cancellations;
        this.owner = owner;
        this.lease = lease;
        this.clock = clock;
    }

    /** Takes an import up unless another instance is faster. */
    Optional<ImportJob> claim(ImportJob due) {
        ImportJob mine =
                due.leased(
                        new Lease(
                                owner,
                                now().plus(lease),
                                due.lease().attempts(),
                                due.lease().stumbled()));
        return jobs.save(mine) ? Optional.of(mine) : Optional.empty();
    }

    /**
     * Notes progress and renews the lease.
     *
     * @throws LeaseLost when another instance has taken it up
     * @throws Cancelled when it is being read or told, and is to stop
     */
    ImportJob keep(ImportJob job) {
        ImportJob kept = saved(job.leased(mine()));
        if (kept.stage() != Stage.RECEIVING && isToStop(kept)) {
            throw new Cancelled(kept);
        }
        return kept;
    }

    /** True when somebody wants it to stop, and it can. */
    boolean isToStop(ImportJob job) {
        return job.stage().canStop() && !job.end().isSettled() && cancellations.isAsked(job);
    }

    /** Has whoever works on it, or takes it up, stop it. */
    void stop(ImportJob job) {
        cancellations.ask(job);
    }

    /** Notes the end. */
    ImportJob close(ImportJob over) {
        ImportJob closed = saved(over.leased(mine()));
        cancellations.clear(closed);
        return closed;
    }

    /** Gives it back; whoever looks next takes it up. */
    ImportJob release(ImportJob job) {
        return saved(job.leased(new Lease(null, now(), 0, null)));
    }

    /** Gives it back after a failure; whoever looks next after the pause tries again. */
    ImportJob stumbled(ImportJob job, Duration pause, String failure) {
        int attempts = job.lease().attempts() + 1;
        return saved(job.leased(new Lease(null, now().plus(pause), attempts, failure)));
    }

    /** The lease of whoever begins something now. */
    Lease mine() {
        return new Lease(owner, now().plus(lease), 0, null);
    }

    Instant now() {
        return clock.instant();
    }

    private ImportJob saved(ImportJob next) {
        if (!jobs.save(next)) {
            throw new LeaseLost(next);
        }
        return next;
    }
}
