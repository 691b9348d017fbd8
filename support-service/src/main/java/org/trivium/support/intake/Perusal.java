package org.trivium.support.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.support.intake.Merges.Loose;
import org.trivium.support.intake.Rehearsal.Unplayable;
import org.trivium.support.ticket.Ticket;

/** One reading of a file. What grows with it holds some dozen bytes a line, and no texts. */
final class Perusal {

    private final Gathered gathered = new Gathered();
    private final Numbers numbers = new Numbers();
    private final Merges merges = new Merges(numbers);
    private final Bench bench;
    private final Mapping mapping;
    private final int mostLines;
    private ImportJob job;
    private int accepted;
    private long facts;

    /**
     * @param mostLines longest file that is read
     */
    Perusal(Bench bench, ImportJob job, Mapping mapping, int mostLines) {
        this.bench = bench;
        this.job = job;
        this.mapping = mapping;
        this.mostLines = mostLines;
    }

    /**
     * Reads every record.
     *
     * @throws FileRefused when the file is too long or names too much
     */
    void read(CsvReader csv, RowReader rows) {
        List<CsvRecord> batch = new ArrayList<>();
        for (Optional<CsvRecord> next = csv.next(); next.isPresent(); next = csv.next()) {
            batch.add(next.get());
            if (batch.size() == bench.batch()) {
                take(rows, batch);
                batch.clear();
            }
        }
        take(rows, batch);
    }

    ImportJob job() {
        return job;
    }

    Gathered gathered() {
        return gathered;
    }

    /** How many rows have been numbered. */
    int accepted() {
        return accepted;
    }

    /** Rows that are merged into nothing go out again. */
    ImportJob ended() {
        List<Loose> some = new ArrayList<>();
        merges.loose(
                loose -> {
                    some.add(loose);
                    if (some.size() == bench.batch()) {
                        takeOut(some);
                        some.clear();
                    }
                });
        takeOut(some);
        return bench.book().keep(job.with(job.tally().facts(0, facts)));
    }

    private void takeOut(List<Loose> loose) {
        List<Fault> faults =
                loose.stream()
                        .map(
                                row ->
                                        fault(
                                                row.line(),
                                                Field.MERGED_INTO,
                                                "is neither in the file nor known"))
                        .toList();
        bench.papers().rows().remove(job, loose.stream().map(Loose::nr).toList());
        bench.papers().faults().addAll(job, faults);
        facts -= loose.stream().mapToInt(Loose::steps).sum();
        job = job.with(job.tally().taken(loose.size()));
    }

    private void take(RowReader reader, List<CsvRecord> batch) {
        if (job.tally().lines() + batch.size() > mostLines) {
            throw new FileRefused(
                    "The file has more than %d records; hand it in in parts.".formatted(mostLines));
        }
        List<Fault> faults = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        for (CsvRecord record : batch) {
            RowReader.Reading reading = reader.read(record);
            faults.addAll(reading.faults());
            Optional.ofNullable(reading.row())
                    .filter(row -> isFirst(row, faults))
                    .ifPresent(rows::add);
        }
        List<Row> playable = new ArrayList<>();
        List<Row> news = rehearsed(rows, playable, faults);
        if (!job.order().manner().dryRun()) {
            bench.papers().rows().addAll(job, news);
        }
        bench.papers().faults().addAll(job, faults);
        long same = (long) playable.size() - news.size();
        long refused = (long) batch.size() - playable.size();
        job = bench.book().keep(job.with(job.tally().plus(news.size(), same, refused)));
    }

    private boolean isFirst(Row row, List<Fault> faults) {
        int before = numbers.seen(Fingerprint.of(row.need(Field.NUMBER)), row.line());
        if (before != 0) {
            faults.add(fault(row.line(), Field.NUMBER, "is on line %d already".formatted(before)));
        }
        return before == 0;
    }

    private List<Row> rehearsed(List<Row> rows, List<Row> playable, List<Fault> faults) {
        Map<String, Ticket> known = known(rows);
        Scene scene = bench.scenes().rehearsal(job, rows);
        List<Row> news = new ArrayList<>();
        for (Row row : rows) {
            List<Integer> pending = pending(row, scene, known.get(row.need(Field.NUMBER)), faults);
            if (pending != null) {
                playable.add(row);
                if (!pending.isEmpty()) {
                    Row accepting = row.with(accepted++, pending);
                    accept(accepting, scene, known);
                    news.add(accepting);
                }
            }
        }
        return news;
    }

    /** The tickets of the rows, and those that they are merged into. */
    private Map<String, Ticket> known(Collection<Row> rows) {
        List<String> sought =
                rows.stream()
                        .flatMap(
                                row ->
                                        Stream.concat(
                                                Stream.of(row.need(Field.NUMBER)),
                                                Stream.ofNullable(row.get(Field.MERGED_INTO))))
                        .distinct()
                        .toList();
        return bench.tickets().byExternalNumbers(job.district(), job.order().source(), sought);
    }

    private @Nullable List<Integer> pending(
            Row row, Scene scene, @Nullable Ticket known, List<Fault> faults) {
        try {
            return new Rehearsal(row, scene).pending(known);
        } catch (Unplayable refused) {
            numbers.refuse(Fingerprint.of(row.need(Field.NUMBER)));
            faults.add(
                    fault(
                            row.line(),
                            refused.step().what().field(),
                            String.valueOf(refused.getMessage())));
            return null;
        }
    }

    private void accept(Row row, Scene scene, Map<String, Ticket> known) {
        facts += row.pending().size();
        gathered.add(row, scene);
        String into = row.get(Field.MERGED_INTO);
        if (into != null && !known.containsKey(into)) {
            merges.add(row, into);
        }
    }

    private Fault fault(long line, Field field, String why) {
        return new Fault(line, mapping.columns(field), why);
    }
}
