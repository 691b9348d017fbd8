package org.trivium.support.intake;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.trivium.support.intake.ImportJob.Lease;

/** Keeps how far imports have come, under this instance's lease. */
final class JobBook {

    private final ImportJobs jobs;
    private final String owner;
    private final Duration lease;
    private final Clock clock;

    JobBook(ImportJobs jobs, String owner, Duration lease, Clock clock) {
        this.jobs = jobs;
        this.owner = owner;
        this.lease = lease;
        this.clock = clock;
    }

    /** Takes an import up unless another instance is faster. */
    Optional<ImportJob> claim(ImportJob due) {
        ImportJob mine = due.leased(mine(due.lease().attempts()));
        return jobs.save(mine) ? Optional.of(mine) : Optional.empty();
    }

    /**
     * Notes progress and renews the lease.
     *
     * @throws LeaseLost when another instance has taken it up
     */
    ImportJob keep(ImportJob job) {
        return saved(job.leased(mine(0)));
    }

    /** Gives it back; whoever looks next after the pause takes it up. */
    ImportJob release(ImportJob job, Duration pause, int attempts) {
        return saved(job.leased(new Lease(null, now().plus(pause), attempts)));
    }

    /** The lease of whoever begins something now. */
    Lease mine() {
        return mine(0);
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

    private Lease mine(int attempts) {
        return new Lease(owner, now().plus(lease), attempts);
    }
}
