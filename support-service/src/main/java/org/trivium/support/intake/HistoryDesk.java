package org.trivium.support.intake;

import java.util.List;
import java.util.function.Supplier;
import org.trivium.support.directory.Districts;
import org.trivium.support.ticket.Tickets;

/**
 * Where operators have the detector begin anew in every district and hear once more all that has
 * happened there; it is worked on like an import without a file.
 */
public final class HistoryDesk {

    private final ImportDesk.Front front;
    private final Districts districts;
    private final Tickets tickets;
    private final Supplier<String> ids;

    HistoryDesk(
            ImportDesk.Front front, Districts districts, Tickets tickets, Supplier<String> ids) {
        this.front = front;
        this.districts = districts;
        this.tickets = tickets;
        this.ids = ids;
    }

    /**
     * Has it begin; what is given runs first, once nothing stands against it.
     *
     * @throws ImportRunning while an import runs anywhere, an earlier telling included
     */
    public void tellAgain(Runnable first) {
        List<String> all =
                districts.ids().stream()
                        .filter(district -> tickets.firstOpened(district).isPresent())
                        .toList();
        all.forEach(this::refuseWhileOneRuns);
        first.run();
        all.forEach(this::order);
        front.wake().run();
    }

    private void refuseWhileOneRuns(String district) {
        front.jobs()
                .running(district)
                .ifPresent(
                        job -> {
                            throw new ImportRunning(job.id());
                        });
    }

    private void order(String district) {
        ImportJob job = ImportJob.retelling(ids.get(), district, front.book().now(), ids.get());
        if (!front.jobs().add(job)) {
            refuseWhileOneRuns(district);
        }
    }
}
