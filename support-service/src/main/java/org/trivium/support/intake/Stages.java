package org.trivium.support.intake;

import org.trivium.support.directory.DistrictClock;

/** The stages of an import, one after the other. */
final class Stages {

    private final Bench bench;
    private final Three three;
    private final DistrictClock clock;
    private final Holds holds;

    Stages(Bench bench, Three three, DistrictClock clock, Holds holds) {
        this.bench = bench;
        this.three = three;
        this.clock = clock;
        this.holds = holds;
    }

    ImportJob next(ImportJob job) {
        return switch (job.stage()) {
            case RECEIVING -> giveUp(job, "The file did not arrive as a whole.");
            case READING -> three.reading().run(job);
            case TELLING -> told(three.telling().run(job));
            case RETELLING -> finished(three.retelling().run(job));
            case DONE, FAILED -> job;
        };
    }

    private ImportJob told(ImportJob job) {
        return job.history().before().isPresent()
                ? bench.book().keep(job.at(Stage.RETELLING))
                : finished(job);
    }

    /** The clock speaks last, and then whatever had to wait. */
    private ImportJob finished(ImportJob job) {
        if (job.tally().told() > 0) {
            clock.tick(job.district(), bench.book().now());
        }
        return ended(job.ended(Stage.DONE, bench.book().now(), null));
    }

    ImportJob giveUp(ImportJob job, RuntimeException failure) {
        return giveUp(
                job,
                "Given up after too many failures: %s"
                        .formatted(failure.getClass().getSimpleName()));
    }

    private ImportJob giveUp(ImportJob job, String why) {
        return ended(job.ended(Stage.FAILED, bench.book().now(), why));
    }

    private ImportJob ended(ImportJob job) {
        holds.lift(job.district(), job.history().pass());
        bench.tickets().relayWaiting(job.district());
        bench.papers().files().drop(job);
        bench.papers().rows().clear(job);
        return bench.book().keep(job);
    }

    /** The three stages with work of their own. */
    record Three(ReadingStage reading, TellingStage telling, RetellingStage retelling) {}
}
