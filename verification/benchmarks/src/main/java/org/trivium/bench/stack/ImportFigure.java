package org.trivium.bench.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.trivium.bench.figure.Figure;
import org.trivium.bench.figure.Row;
import org.trivium.events.Topic;
import org.trivium.stack.launcher.http.Door;
import org.trivium.stack.launcher.http.ImportJob;
import org.trivium.stack.launcher.process.Refused;

/** A year of closed tickets as a file through the gateway, until all of it has been told. */
public final class ImportFigure implements Figure {

    private static final int TICKETS = 20_000;
    private static final int WARM_UP = 2_000;
    private static final int GROUPS = 20;
    private static final int PER_DAY = 85;
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final String DISTRICT = "bench";

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Row> measure() throws IOException {
        LocalDate first = LocalDate.now(ZoneOffset.UTC).minusMonths(12);
        TicketFile tickets = new TicketFile(GROUPS, first, PER_DAY);
        try (BenchStack stack = BenchStack.start(name())) {
            load(stack.door("warm-up"), tickets.write(0, WARM_UP, TicketFile.Course.CLOSED));
            Path file = tickets.write(0, TICKETS, TicketFile.Course.CLOSED);
            Cpu before = stack.cpu();
            long start = System.nanoTime();
            ImportJob.Progress end = load(stack.door(DISTRICT), file);
            double seconds = (System.nanoTime() - start) / 1e9;
            Cpu cpu = stack.cpu().since(before);
            var facts = new Broker(stack.broker()).read(Topic.DETECTION.published(), DISTRICT);
            double bare = BareFacts.write(facts, stack);
            return List.of(speed(end, facts.size(), seconds, bare), cost(end.imported(), cpu));
        }
    }

    private static Row speed(ImportJob.Progress end, int facts, double seconds, double bare) {
        return new Row(
                "%,d tickets, %,d facts, as CSV through the gateway until done"
                        .formatted(end.imported(), facts),
                "%.0f tickets/s (%.1f s)".formatted(end.imported() / seconds, seconds),
                "%.0f tickets/s (%.1f s): the same facts in bulks of 500 to the same database and, on two topics, the same broker"
                        .formatted(end.imported() / bare, bare),
                "400 tickets/s",
                "processor: all components share the cores");
    }

    private static Row cost(long tickets, Cpu cpu) {
        return Row.more(
                "processor time of all components",
                "%.2f ms a ticket: %s".formatted(cpu.each(tickets), cpu.shares(tickets)));
    }

    /** Imports the file and deletes it. */
    static ImportJob.Progress load(Door door, Path file) throws IOException {
        try {
            Scenery.district(door);
            ImportJob.Progress end = await(ImportJob.start(door, file, "trivium", "bench"));
            if (end.failed() || end.rejected() > 0) {
                throw new Refused("The import did not come in as a whole: " + end);
            }
            return end;
        } finally {
            Files.delete(file);
        }
    }

    /** A gateway that is refused an answer for a moment on a busy machine says so for a while. */
    private static ImportJob.Progress await(ImportJob job) {
        for (int attempt = 1; ; attempt++) {
            try {
                return job.await(progress -> {});
            } catch (Refused away) {
                if (attempt == ATTEMPTS) {
                    throw away;
                }
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }
}
