package org.trivium.support.intake;

import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.starter.caller.Attempt;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Role;
import org.trivium.starter.paging.Page;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.NotFound;
import org.trivium.support.directory.Directory;
import org.trivium.support.intake.ImportJob.Order;

/** Where files are handed in and asked after. */
public final class ImportDesk {

    private static final Logger LOG = LoggerFactory.getLogger(ImportDesk.class);
    private static final Pattern SOURCE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,39}");

    private final Front front;
    private final Papers papers;
    private final Mappings mappings;
    private final Directory directory;
    private final Receipt.Limits limits;

    ImportDesk(
            Front front,
            Papers papers,
            Mappings mappings,
            Directory directory,
            Receipt.Limits limits) {
        this.front = front;
        this.papers = papers;
        this.mappings = mappings;
        this.directory = directory;
        this.limits = limits;
    }

    /** Takes a file in that needs nothing said of it but its mapping. */
    public ImportJob receive(Caller caller, String mapping, String source, InputStream file) {
        return receive(caller, mapping, source, Manner.PLAIN, file);
    }

    /**
     * Takes a file in and lets it be read in the background.
     *
     * @throws InvalidFields when the mapping is not known, the file lacks its columns, or nobody
     *     says in which order its dates have day and month
     * @throws ImportRunning while another import of the district runs
     */
    public ImportJob receive(
            Caller caller, String mapping, String source, Manner manner, InputStream file) {
        String district = importer(caller);
        Mapping known = checked(mapping, source, manner);
        if (!manner.dryRun()) {
            directory.known(district);
        }
        String id = front.attempt().newId();
        Optional<ImportJob> before = before(district, id);
        if (before.isPresent()) {
            return before.get();
        }
        Order order = new Order(mapping, source, front.book().now(), manner);
        ImportJob job =
                ImportJob.ordered(id, district, order, front.attempt().newId())
                        .leased(front.book().mine());
        if (!front.jobs().add(job)) {
            throw new ImportRunning(
                    front.jobs().running(district).map(ImportJob::id).orElse("before"));
        }
        return staged(job, known, file);
    }

    private Mapping checked(String mapping, String source, Manner manner) {
        Mapping known = mappings.need(mapping);
        if (!SOURCE.matcher(source).matches()) {
            throw InvalidFields.of(
                    "source", "must be letters, digits, dots, hyphens or underscores, at most 40");
        }
        if (manner.dates() != null && !known.has(manner.dates())) {
            throw InvalidFields.of(
                    "dates", "mapping %s has no times with %s".formatted(mapping, manner.dates()));
        }
        return known;
    }

    /** What an earlier attempt has taken in; a file of which it got only a part is sent again. */
    private Optional<ImportJob> before(String district, String id) {
        if (!front.attempt().isRepeated()) {
            return Optional.empty();
        }
        Optional<ImportJob> before = front.jobs().find(district, id);
        before.filter(job -> !job.hasArrived()).ifPresent(this::forget);
        return before.filter(ImportJob::hasArrived);
    }

    private void forget(ImportJob part) {
        if (part.stage().isRunning() && part.lease().until().isAfter(front.book().now())) {
            throw new ImportRunning(part.id());
        }
        papers.files().drop(part);
        front.jobs().remove(part);
    }

    private ImportJob staged(ImportJob job, Mapping mapping, InputStream file) {
        boolean whole = false;
        try {
            ImportJob received =
                    new Receipt(front.book(), papers.files(), limits, job).take(file, mapping);
            checkDates(received, mapping);
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

    /** Whatever else is wrong with the file is said when it is read, of the line that has it. */
    private void checkDates(ImportJob job, Mapping mapping) {
        try {
            Layout.of(papers.files(), job, mapping, directory.zoneIfAny(job.district()));
        } catch (DatesDoubtful both) {
            throw InvalidFields.of("dates", DatesDoubtful.WAY_OUT);
        } catch (FileRefused later) {
            LOG.debug("Import {} will be refused: {}", job.id(), later.getMessage());
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

    /** The tickets that an import has brought or changed so far. */
    public Page<Arrival> tickets(Caller caller, String id, Optional<String> after, int limit) {
        return papers.arrivals().list(find(caller, id), after, limit);
    }

    /**
     * Has an import stop; what is in stays.
     *
     * @throws NotToBeCancelled when it has ended, or only the history is still told anew
     */
    public ImportJob cancel(Caller caller, String id) {
        ImportJob job = find(caller, id);
        if (!job.stage().canStop()) {
            throw new NotToBeCancelled(job);
        }
        front.book().stop(job);
        front.wake().run();
        return job;
    }

    private static String importer(Caller caller) {
        return caller.as(Role.DEPARTMENT_HEAD, Role.DIRECTOR, Role.INTEGRATOR, Role.OPS).district();
    }

    /**
     * What the desk keeps imports with.
     *
     * @param wake lets the worker look at once
     */
    record Front(ImportJobs jobs, JobBook book, Attempt attempt, Runnable wake) {}
}
