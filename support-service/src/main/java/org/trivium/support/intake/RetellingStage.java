package org.trivium.support.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.trivium.support.intake.ImportJob.History;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.TicketHistory;

/**
 * Tells the detector the whole history of the district once more, since it now begins earlier than
 * what it has heard, or since the detector has been repaired. Facts that wait in their documents
 * meanwhile are sent afterwards all the same; those that were told here already are no news then,
 * whatever the clocks of those who wrote them say.
 */
final class RetellingStage {

    private final Bench bench;
    private final TicketHistory history;
    private final Retelling retelling;
    private final Holds holds;
    private final Duration sentWithin;

    /**
     * @param sentWithin how long a fact may be on its way to the broker that left before the
     *     district was put on hold
     */
    RetellingStage(
            Bench bench,
            TicketHistory history,
            Retelling retelling,
            Holds holds,
            Duration sentWithin) {
        this.bench = bench;
        this.history = history;
        this.retelling = retelling;
        this.holds = holds;
        this.sentWithin = sentWithin;
    }

    ImportJob run(ImportJob found) {
        ImportJob claimed = found.history().before().isPresent() ? found : held(found);
        boolean begins = claimed.history().chunks() == 0;
        ImportJob job = begins ? awaitWhatIsOnItsWay(claimed) : claimed;
        Story story = new Story(job);
        if (begins) {
            retelling.begin(job);
            story.told(0);
        }
        history.tell(job.district(), bench.batch(), story::next);
        retelling.clear(job);
        return story.job;
    }

    /** One that no file has asked for: live facts wait from now on. */
    private ImportJob held(ImportJob job) {
        String pass = job.history().pass();
        holds.hold(job.district(), pass);
        return bench.book().keep(job.with(new History(pass, bench.book().now(), 0)));
    }

    /** What arrived after the restart would stand in the middle of the history told anew. */
    private ImportJob awaitWhatIsOnItsWay(ImportJob waiting) {
        ImportJob job = waiting;
        Instant arrived = job.history().before().orElseThrow().plus(sentWithin);
        while (bench.book().now().isBefore(arrived) && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
            job = bench.book().keep(job);
        }
        return job;
    }

    /** The telling, from where it stopped. */
    private final class Story {

        private ImportJob job;
        private long piece;

        Story(ImportJob job) {
            this.job = job;
        }

        void next(List<TicketChange> facts) {
            piece++;
            if (piece >= job.history().chunks()) {
                retelling.tell(job, piece, facts);
                told(facts.size());
            }
        }

        private void told(int facts) {
            History now = job.history();
            job =
                    bench.book()
                            .keep(
                                    job.with(new History(now.pass(), now.retoldBefore(), piece + 1))
                                            .with(
                                                    job.tally()
                                                            .retold(job.tally().retold() + facts)));
        }
    }
}
