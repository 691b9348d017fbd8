package org.trivium.support.intake;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/**
 * Takes up imports that nobody works on, those that a crash left included, and carries each on from
 * where it stopped.
 */
public final class ImportWorker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ImportWorker.class);
    private static final int AT_ONCE = 2;

    /** What announcements made here carry, so that a hold lets them pass. */
    private static final String CORRELATION = "correlation";

    private final ImportJobs jobs;
    private final JobBook book;
    private final Stages stages;
    private final Duration pause;
    private final int attempts;
    private final Set<String> mine = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads =
            Executors.newFixedThreadPool(
                    AT_ONCE, Thread.ofPlatform().name("import-", 0).daemon().factory());

    ImportWorker(ImportJobs jobs, JobBook book, Stages stages, Duration pause, int attempts) {
        this.jobs = jobs;
        this.book = book;
        this.stages = stages;
        this.pause = pause;
        this.attempts = attempts;
    }

    /** Looks once for imports that nobody works on. */
    public void look() {
        for (ImportJob due : jobs.due(book.now())) {
            if (mine.add(due.id())) {
                start(due);
            }
        }
    }

    private void start(ImportJob due) {
        try {
            threads.execute(
                    () -> {
                        try {
                            book.claim(due).ifPresent(this::work);
                        } catch (RuntimeException away) {
                            LOG.warn("Import {} could not be taken up", due.id(), away);
                        } finally {
                            mine.remove(due.id());
                        }
                    });
        } catch (RejectedExecutionException closing) {
            mine.remove(due.id());
        }
    }

    private void work(ImportJob claimed) {
        MDC.put(CORRELATION, claimed.history().pass());
        ImportJob job = claimed;
        try {
            while (job.stage().isRunning()) {
                job = stages.next(job);
            }
            LOG.info("Import {} is {}: {}", job.id(), job.stage(), job.tally());
        } catch (LeaseLost gone) {
            LOG.warn("{}", gone.getMessage());
        } catch (RuntimeException | OutOfMemoryError failure) {
            failed(claimed, failure);
        } finally {
            MDC.remove(CORRELATION);
        }
    }

    /** Broker or database may be away: it is tried again from where it stopped, not for ever. */
    private void failed(ImportJob claimed, Throwable failure) {
        LOG.warn("Import {} has stumbled", claimed.id(), failure);
        jobs.find(claimed.district(), claimed.id())
                .filter(job -> job.stage().isRunning())
                .ifPresent(job -> again(job, failure));
    }

    private void again(ImportJob job, Throwable failure) {
        String what = failure.getClass().getSimpleName();
        // half a history would stay half for ever, so a retelling is never given up
        if (job.lease().attempts() + 1 >= attempts && job.stage() != Stage.RETELLING) {
            ImportJob left = stages.giveUp(job, "Given up after too many failures: " + what);
            if (left.stage().isRunning()) {
                book.release(left);
            }
        } else {
            book.stumbled(job, pause, what);
        }
    }

    /** What runs is interrupted; another start carries it on. */
    @Override
    public void close() {
        threads.shutdownNow();
    }
}
