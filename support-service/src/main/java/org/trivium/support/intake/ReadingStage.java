package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.support.intake.Rehearsal.Unplayable;
import org.trivium.support.ticket.Ticket;

/**
 * Reads the file: which rows come in and what they say that is new. After a crash it begins again.
 */
final class ReadingStage {

    private final Bench bench;
    private final Mappings mappings;
    private final Preparation preparation;
    private final int mostLines;

    /**
     * @param mostLines longest file that is read
     */
    ReadingStage(Bench bench, Mappings mappings, Preparation preparation, int mostLines) {
        this.bench = bench;
        this.mappings = mappings;
        this.preparation = preparation;
        this.mostLines = mostLines;
    }

    ImportJob run(ImportJob job) {
        bench.papers().clearReading(job);
        Mapping mapping = mappings.need(job.order().mapping());
        Pass pass = new Pass(job.with(Tally.NONE), mapping);
        try (Reader in = new InputStreamReader(bench.papers().files().open(job), UTF_8)) {
            pass.read(new CsvReader(in), preparation.zone(job));
        } catch (TooLong tooLong) {
            return pass.job.with(Tally.NONE).broken(String.valueOf(tooLong.getMessage()));
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return preparation.prepare(pass.ended(), pass.gathered);
    }

    /** The file has more records than are remembered at once. */
    private static final class TooLong extends RuntimeException {
        TooLong(int most) {
            super("The file has more than %d records; hand it in in parts.".formatted(most));
        }
    }

    /** One reading of the file. */
    private final class Pass {

        private final Gathered gathered = new Gathered();
        private final Merges merges = new Merges();
        private final Mapping mapping;
        private ImportJob job;
        private int accepted;
        private long facts;

        Pass(ImportJob job, Mapping mapping) {
            this.job = job;
            this.mapping = mapping;
        }

        void read(CsvReader csv, ZoneId zone) {
            List<String> header = csv.next().map(CsvRecord::cells).orElse(List.of());
            RowReader rows = new RowReader(mapping, header, zone, job.order().started());
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

        private void take(RowReader reader, List<CsvRecord> batch) {
            if (job.tally().lines() + batch.size() > mostLines) {
                throw new TooLong(mostLines);
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
            bench.papers().rows().addAll(job, news);
            bench.papers().faults().addAll(job, faults);
            long same = (long) playable.size() - news.size();
            long refused = (long) batch.size() - playable.size();
            job = bench.book().keep(job.with(job.tally().plus(news.size(), same, refused)));
        }

        private boolean isFirst(Row row, List<Fault> faults) {
            Long before = merges.seen(row.need(Field.NUMBER), row.line());
            if (before != null) {
                faults.add(
                        new Fault(
                                row.line(),
                                mapping.columns(Field.NUMBER),
                                "is on line %d already".formatted(before)));
            }
            return before == null;
        }

        private List<Row> rehearsed(List<Row> rows, List<Row> playable, List<Fault> faults) {
            Map<String, Ticket> known =
                    bench.tickets()
                            .byExternalNumbers(
                                    job.district(),
                                    job.order().source(),
                                    rows.stream().map(row -> row.need(Field.NUMBER)).toList());
            Scene scene = bench.scenes().rehearsal(job, rows);
            List<Row> news = new ArrayList<>();
            for (Row row : rows) {
                List<Integer> pending =
                        pending(row, scene, known.get(row.need(Field.NUMBER)), faults);
                if (pending != null) {
                    playable.add(row);
                    if (!pending.isEmpty()) {
                        news.add(accepted(row.with(accepted++, pending)));
                    }
                }
            }
            return news;
        }

        private @Nullable List<Integer> pending(
                Row row, Scene scene, @Nullable Ticket known, List<Fault> faults) {
            try {
                return new Rehearsal(row, scene).pending(known);
            } catch (Unplayable refused) {
                merges.refuse(row.need(Field.NUMBER));
                faults.add(
                        new Fault(
                                row.line(),
                                mapping.columns(refused.step().what().field()),
                                String.valueOf(refused.getMessage())));
                return null;
            }
        }

        private Row accepted(Row row) {
            facts += row.pending().size();
            gathered.add(row);
            merges.add(row);
            return row;
        }

        /** Rows that are merged into nothing go out again. */
        ImportJob ended() {
            List<Row> loose = merges.loose(this::isTicket);
            if (!loose.isEmpty()) {
                bench.papers().rows().remove(job, loose.stream().map(Row::nr).toList());
                bench.papers()
                        .faults()
                        .addAll(
                                job,
                                loose.stream()
                                        .map(
                                                row ->
                                                        new Fault(
                                                                row.line(),
                                                                mapping.columns(Field.MERGED_INTO),
                                                                "is neither in the file nor known"))
                                        .toList());
            }
            facts -= loose.stream().mapToInt(row -> row.pending().size()).sum();
            return bench.book().keep(job.with(job.tally().taken(loose.size()).facts(0, facts)));
        }

        private boolean isTicket(String number) {
            return !bench.tickets()
                    .byExternalNumbers(job.district(), job.order().source(), List.of(number))
                    .isEmpty();
        }
    }
}
