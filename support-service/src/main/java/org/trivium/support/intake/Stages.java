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
        return switch (job.stage()) {
            case RECEIVING -> giveUp(job, "The file did not arrive as a whole.");
            case READING -> read(three.reading().run(job));
            case TELLING -> told(three.telling().run(job));
            case RETELLING -> finished(three.retelling().run(job));
            case DONE, FAILED -> job;
        };
    }

    private ImportJob read(ImportJob job) {
        return job.end().failure() == null ? job : ended(job);
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
        ImportJob broken = job.broken(why);
        return job.stage() == Stage.TELLING ? told(broken) : ended(broken);
    }

    private ImportJob ended(ImportJob job) {
        ImportJob over = job.ended(bench.book().now());
        holds.lift(job.district(), job.history().pass());
        // a day that began meanwhile was ticked before the end of the history, so it goes out first
        directory.announceAll(Caller.service(job.district(), "import"));
        bench.tickets().relayWaiting(job.district());
        bench.papers().files().drop(job);
        bench.papers().rows().clear(job);
        return bench.book().keep(over);
    }

    /** The three stages with work of their own. */
    record Three(ReadingStage reading, TellingStage telling, RetellingStage retelling) {}
}
