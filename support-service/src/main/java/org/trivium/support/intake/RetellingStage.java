package org.trivium.support.intake;

import java.time.Instant;
import java.util.List;
import org.trivium.support.intake.ImportJob.History;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.TicketHistory;

/**
 * Tells the detector the whole history of the district once more, since it now begins earlier than
 * what it has heard. What happened after the district was put on hold is not part of it: that waits
 * in its documents.
 */
final class RetellingStage {

    private final Bench bench;
    private final TicketHistory history;
    private final Retelling retelling;

    RetellingStage(Bench bench, TicketHistory history, Retelling retelling) {
        this.bench = bench;
        this.history = history;
        this.retelling = retelling;
    }

    ImportJob run(ImportJob job) {
        Instant before = job.history().before().orElseThrow();
        Story story = new Story(job, before);
        if (job.history().chunks() == 0) {
            retelling.begin(job);
            story.told(0);
        }
        history.tell(job.district(), bench.batch(), story::next);
        retelling.clear(job);
        return story.job;
    }

    /** The telling, from where it stopped. */
    private final class Story {

        private final Instant before;
        private ImportJob job;
        private long piece;

        Story(ImportJob job, Instant before) {
            this.job = job;
            this.before = before;
        }

        void next(List<TicketChange> facts) {
            piece++;
            if (piece >= job.history().chunks()) {
                List<TicketChange> old =
                        facts.stream()
                                .filter(fact -> fact.entry().stamp().at().isBefore(before))
                                .toList();
                retelling.tell(job, piece, old);
                told(old.size());
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
