package org.trivium.support.intake;

import org.trivium.starter.caller.Caller;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictClock;

/** The stages of an import, one after the other. */
final class Stages {

    private final Bench bench;
    private final Three three;
    private final DistrictClock clock;
    private final Holds holds;
    private final DirectoryDesk directory;

    Stages(Bench bench, Three three, DistrictClock clock, Holds holds, DirectoryDesk directory) {
        this.bench = bench;
        this.three = three;
        this.clock = clock;
        this.holds = holds;
        this.directory = directory;
    }

    ImportJob next(ImportJob job) {
        try {
            return bench.book().isToStop(job) ? cancelled(job) : walked(job);
        } catch (Cancelled asked) {
            return cancelled(asked.job());
        }
    }

    private ImportJob walked(ImportJob job) {
        return switch (job.stage()) {
            case RECEIVING -> giveUp(job, ImportJob.NOT_WHOLE);
            case READING -> read(three.reading().run(job));
            case TELLING -> told(three.telling().run(job));
            case RETELLING -> finished(three.retelling().run(job));
            case DONE, FAILED, CANCELLED -> job;
        };
    }

    private ImportJob read(ImportJob job) {
        return job.end().isSettled() ? ended(job) : job;
    }

    private ImportJob told(ImportJob job) {
        return job.history().before().isPresent()
                ? bench.book().keep(job.at(Stage.RETELLING))
                : finished(job);
    }

    /** The clock speaks last, and then whatever had to wait. */
    private ImportJob finished(ImportJob job) {
        if (job.tally().told() + job.tally().retold() > 0) {
            clock.tick(job.district(), bench.book().now());
        }
        return ended(job);
    }

    /**
     * Tells no more of the file. Tickets that are in already and older than all others are not
     * known to the detector yet, so their history is told all the same.
     */
    ImportJob giveUp(ImportJob job, String why) {
        return halfWay(job.broken(why));
    }

    private ImportJob cancelled(ImportJob job) {
        return halfWay(job.cancelled(bench.book().now()));
    }

    private ImportJob halfWay(ImportJob job) {
        if (job.stage() != Stage.TELLING) {
            return ended(job);
        }
        long rejected = bench.papers().faults().lines(job);
        return told(job.with(job.tally().rejectedInAll(rejected)));
    }

    private ImportJob ended(ImportJob job) {
        ImportJob over = job.ended(bench.book().now());
        if (!job.order().manner().dryRun()) {
            release(job);
        }
        bench.papers().files().drop(job);
        bench.papers().rows().clear(job);
        return bench.book().close(over);
    }

    private void release(ImportJob job) {
        holds.lift(job.district(), job.history().pass());
        // a day that began meanwhile was ticked before the end of the history, so it goes out first
        directory.announceAll(Caller.service(job.district(), "import"));
        bench.tickets().relayWaiting(job.district());
    }

    /** The three stages with work of their own. */
    record Three(ReadingStage reading, TellingStage telling, RetellingStage retelling) {}
}
