package org.trivium.support.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Reads the file: which rows come in and what they say that is new. After a crash it begins again.
 * A dry run ends here.
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
        Perusal perusal = new Perusal(bench, job.with(Tally.NONE), mapping, mostLines);
        try {
            read(perusal, mapping);
        } catch (FileRefused refused) {
            return perusal.job().with(Tally.NONE).broken(String.valueOf(refused.getMessage()));
        }
        ImportJob read = perusal.ended();
        return job.order().manner().dryRun()
                ? read.foreseen(preparation.forecast(read, perusal.gathered()))
                : preparation.prepare(read, perusal);
    }

    private void read(Perusal perusal, Mapping mapping) {
        ImportJob job = perusal.job();
        StagedFiles files = bench.papers().files();
        Layout layout = Layout.of(files, job, mapping, preparation.zone(job));
        Sheet sheet = layout.sheet();
        try (InputStream file = files.open(job)) {
            RowReader rows =
                    new RowReader(mapping, sheet.header(), layout.times(), job.order().started());
            perusal.read(sheet.below(file), rows);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
