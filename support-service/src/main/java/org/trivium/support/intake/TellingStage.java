package org.trivium.support.intake;

import static java.util.stream.Collectors.toMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.refusal.Conflict;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketChange;

/**
 * Walks the new steps of all rows in order of time, chunk by chunk: one bulk write, one sender, one
 * mark. A chunk that was told already, in whole or in part, is only completed.
 */
final class TellingStage {

    private static final int ATTEMPTS = 5;

    private final Bench bench;
    private final Mappings mappings;

    TellingStage(Bench bench, Mappings mappings) {
        this.bench = bench;
        this.mappings = mappings;
    }

    ImportJob run(ImportJob begun) {
        Marks marks = new Marks();
        bench.papers().rows().each(begun, marks::add);
        marks.inOrder();
        ImportJob job = begun;
        while (job.tally().told() < marks.size()) {
            int from = (int) job.tally().told();
            int to = Math.min(marks.size(), from + bench.batch());
            new Chunk(job, marks, from, to).tell();
            job = bench.book().keep(job.with(job.tally().facts(to, marks.size())));
        }
        long rejected = bench.papers().faults().lines(job);
        return job.with(job.tally().rejectedInAll(rejected));
    }

    /** Some hundred steps. */
    private final class Chunk {

        private final ImportJob job;
        private final Marks marks;
        private final int from;
        private final int to;
        private final Map<Integer, Row> rows;
        private final Scene scene;
        private final List<Fault> overtaken = new ArrayList<>();

        Chunk(ImportJob job, Marks marks, int from, int to) {
            this.job = job;
            this.marks = marks;
            this.from = from;
            this.to = to;
            List<Integer> numbers =
                    IntStream.range(from, to).map(marks::row).distinct().boxed().toList();
            this.rows =
                    bench.papers().rows().find(job, numbers).stream()
                            .collect(toMap(Row::nr, Function.identity()));
            this.scene = bench.scenes().telling(job, rows.values());
        }

        void tell() {
            Map<String, Ticket> known = known();
            List<TicketChange> changes = changes(known);
            for (int attempt = 1; !save(changes).isEmpty(); attempt++) {
                if (attempt > ATTEMPTS) {
                    throw new IllegalStateException("Others change the same tickets all the time");
                }
                known = known();
                changes = changes(known);
            }
            bench.papers().faults().addAll(job, overtaken);
            bench.papers().arrivals().addAll(job, arrivals(known));
            bench.tickets().relayNow(idsOf(known));
        }

        private List<String> save(List<TicketChange> changes) {
            return changes.isEmpty() ? List.of() : bench.tickets().saveAll(changes);
        }

        /** The tickets of the chunk's rows, and those that they are merged into. */
        private Map<String, Ticket> known() {
            Set<String> numbers = new HashSet<>();
            for (Row row : rows.values()) {
                numbers.add(row.need(Field.NUMBER));
                Stream.ofNullable(row.get(Field.MERGED_INTO)).forEach(numbers::add);
            }
            return new HashMap<>(
                    bench.tickets()
                            .byExternalNumbers(job.district(), job.order().source(), numbers));
        }

        /** Each ticket is noted with the first of its new steps. */
        private List<Arrival> arrivals(Map<String, Ticket> known) {
            List<Arrival> arrivals = new ArrayList<>();
            for (int mark = from; mark < to; mark++) {
                Row row = rows.get(marks.row(mark));
                Ticket ticket = row == null ? null : known.get(row.need(Field.NUMBER));
                if (row != null && ticket != null && row.pending().getFirst() == marks.step(mark)) {
                    arrivals.add(
                            new Arrival(
                                    row.line(),
                                    row.need(Field.NUMBER),
                                    ticket.id(),
                                    ticket.number(),
                                    row.pending().contains(0)));
                }
            }
            return arrivals;
        }

        private List<String> idsOf(Map<String, Ticket> known) {
            return rows.values().stream()
                    .map(row -> known.get(row.need(Field.NUMBER)))
                    .flatMap(Stream::ofNullable)
                    .map(Ticket::id)
                    .toList();
        }

        /** What is still to be told; leaves each ticket in the map as it is afterwards. */
        private List<TicketChange> changes(Map<String, Ticket> known) {
            List<TicketChange> changes = new ArrayList<>();
            overtaken.clear();
            for (int mark = from; mark < to; mark++) {
                Row row = rows.get(marks.row(mark));
                if (row != null) {
                    TicketChange change = change(row, Step.of(row).get(marks.step(mark)), known);
                    if (change != null) {
                        changes.add(change);
                        known.put(row.need(Field.NUMBER), change.ticket());
                    }
                }
            }
            return changes;
        }

        private @Nullable TicketChange change(Row row, Step step, Map<String, Ticket> known) {
            Ticket ticket = known.get(row.need(Field.NUMBER));
            Life life = new Life(row, scene);
            if (life.has(ticket, step)) {
                return null;
            }
            String into = row.get(Field.MERGED_INTO);
            try {
                TicketChange change =
                        life.take(step, ticket, into == null ? null : known.get(into));
                return job.history().before().isPresent() ? change.toOthers() : change;
            } catch (Conflict meanwhile) {
                overtaken.add(fault(row, step, meanwhile));
                return null;
            }
        }

        private Fault fault(Row row, Step step, Conflict meanwhile) {
            Mapping mapping = mappings.need(job.order().mapping());
            return new Fault(
                    row.line(),
                    mapping.columns(step.what().field()),
                    "was overtaken by work on the ticket: " + meanwhile.getMessage());
        }
    }
}
