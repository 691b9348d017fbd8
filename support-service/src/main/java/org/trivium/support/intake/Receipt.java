package org.trivium.support.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;

/** A file on its way into its blocks. */
final class Receipt {

    private static final int PIECE = 8192;

    private final JobBook book;
    private final StagedFiles files;
    private final Limits limits;
    private ImportJob job;
    private Instant renewed;

    Receipt(JobBook book, StagedFiles files, Limits limits, ImportJob job) {
        this.book = book;
        this.files = files;
        this.limits = limits;
        this.job = job;
        this.renewed = book.now();
    }

    /**
     * Keeps a whole file.
     *
     * @throws InvalidFields when it is too large or lacks the mapping's columns
     */
    ImportJob take(InputStream file, Mapping mapping) throws IOException {
        int nr = 0;
        byte[] block = block(file);
        checkHeader(block, mapping);
        while (block.length > 0) {
            if ((long) nr * limits.block() + block.length > limits.largest()) {
                throw InvalidFields.of(
                        "body", "is larger than %d bytes".formatted(limits.largest()));
            }
            files.put(job, nr++, block);
            block = block(file);
        }
        return job;
    }

    /** A block may take minutes on a slow line; the import stays ours as long as it moves. */
    private byte[] block(InputStream file) throws IOException {
        ByteArrayOutputStream block = new ByteArrayOutputStream(PIECE);
        byte[] piece = new byte[PIECE];
        int read = 0;
        while (block.size() < limits.block() && read >= 0) {
            read = file.read(piece, 0, Math.min(PIECE, limits.block() - block.size()));
            block.write(piece, 0, Math.max(0, read));
            if (book.now().isAfter(renewed.plus(limits.renewEvery()))) {
                job = book.keep(job);
                renewed = book.now();
            }
        }
        return block.toByteArray();
    }

    private void checkHeader(byte[] start, Mapping mapping) {
        List<FieldError> errors =
                Sheet.of(start, mapping, job.order().manner()).missing().stream()
                        .map(
                                column ->
                                        new FieldError(
                                                column,
                                                "is a column that mapping %s needs"
                                                        .formatted(mapping.name())))
                        .toList();
        if (!errors.isEmpty()) {
            throw new InvalidFields(errors);
        }
    }

    /**
     * Sizes in bytes.
     *
     * @param renewEvery time after which the desk says that it is still there
     */
    record Limits(int block, long largest, Duration renewEvery) {}
}
