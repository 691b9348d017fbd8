package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.directory.Directory;
import org.trivium.support.intake.ImportJob.Order;

/** Where files are handed in and asked after. */
public final class ImportDesk {

    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private static final int PIECE = 8192;

    private final Front front;
    private final Papers papers;
    private final Mappings mappings;
    private final Directory directory;
    private final Limits limits;

    ImportDesk(Front front, Papers papers, Mappings mappings, Directory directory, Limits limits) {
        this.front = front;
        this.papers = papers;
        this.mappings = mappings;
        this.directory = directory;
        this.limits = limits;
    }

    /**
     * Takes a file in and lets it be read in the background.
     *
     * @throws InvalidFields when the mapping is not known, or the file lacks its columns
     * @throws ImportRunning while another import of the district runs
     */
    public ImportJob receive(Caller caller, String mapping, String source, InputStream file) {
        String district = importer(caller);
        Mapping known = mappings.need(mapping);
        if (!SOURCE.matcher(source).matches()) {
            throw InvalidFields.of(
                    "source", "must be letters, digits, dots, hyphens or underscores, at most 40");
        }
        directory.known(district);
        Order order = new Order(mapping, source, front.book().now());
        ImportJob job =
                ImportJob.ordered(front.ids().get(), district, order, front.ids().get())
                        .leased(front.book().mine());
        if (!front.jobs().add(job)) {
            throw new ImportRunning(
                    front.jobs().running(district).map(ImportJob::id).orElse("before"));
        }
        return staged(job, known, file);
    }

    private ImportJob staged(ImportJob job, Mapping mapping, InputStream file) {
        boolean whole = false;
        try {
            ImportJob received = new Receipt(job, mapping).take(file);
            whole = true;
            ImportJob ready = front.book().release(received.at(Stage.READING));
            front.wake().run();
            return ready;
        } catch (IOException brokenOff) {
            throw InvalidFields.of("body", "broke off before its end");
        } catch (LeaseLost tooSlow) {
            throw InvalidFields.of("body", "stood still for too long on its way");
        } finally {
            if (!whole) {
                papers.files().drop(job);
                front.jobs().remove(job);
            }
        }
    }

    /** The import of that id. */
    public ImportJob find(Caller caller, String id) {
        return front.jobs()
                .find(importer(caller), id)
                .orElseThrow(() -> new NotFound("import", id));
    }

    /** Newest first. */
    public Page<ImportJob> list(Caller caller, Optional<String> after, int limit) {
        return front.jobs().list(importer(caller), after, limit);
    }

    /** What is wrong with the lines of an import that did not come in. */
    public Page<Fault> faults(Caller caller, String id, Optional<String> after, int limit) {
        return papers.faults().list(find(caller, id), after, limit);
    }

    private static String importer(Caller caller) {
        return caller.as(Role.DEPARTMENT_HEAD, Role.DIRECTOR, Role.INTEGRATOR, Role.OPS).district();
    }

    /** A file on its way into its blocks. */
    private final class Receipt {

        private final Mapping mapping;
        private ImportJob job;
        private Instant renewed;

        Receipt(ImportJob job, Mapping mapping) {
            this.job = job;
            this.mapping = mapping;
            this.renewed = front.book().now();
        }

        ImportJob take(InputStream file) throws IOException {
            int nr = 0;
            byte[] block = block(file);
            checkHeader(block);
            while (block.length > 0) {
                if ((long) nr * limits.block() + block.length > limits.largest()) {
                    throw InvalidFields.of(
                            "body", "is larger than %d bytes".formatted(limits.largest()));
                }
                papers.files().put(job, nr++, block);
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
                if (front.book().now().isAfter(renewed.plus(limits.renewEvery()))) {
                    job = front.book().keep(job);
                    renewed = front.book().now();
                }
            }
            return block.toByteArray();
        }

        private void checkHeader(byte[] start) {
            CsvReader csv =
                    new CsvReader(new InputStreamReader(new ByteArrayInputStream(start), UTF_8));
            List<String> header = csv.next().map(CsvRecord::cells).orElse(List.of());
            List<FieldError> errors =
                    RowReader.missing(mapping, header).stream()
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
    }

    /**
     * What the desk keeps imports with.
     *
     * @param wake lets the worker look at once
     */
    record Front(ImportJobs jobs, JobBook book, Supplier<String> ids, Runnable wake) {}

    /**
     * Sizes in bytes.
     *
     * @param renewEvery time after which the desk says that it is still there
     */
    record Limits(int block, long largest, Duration renewEvery) {}
}
