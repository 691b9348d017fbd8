package org.trivium.support.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.Newcomers.NewPerson;
import org.trivium.support.intake.ImportJob.History;

/**
 * Makes the directory know what the file names, before its first ticket is told, and decides
 * whether the file begins before everything the detector has heard.
 */
final class Preparation {

    private final Bench bench;
    private final Directory directory;
    private final DirectoryDesk desk;
    private final Holds holds;

    Preparation(Bench bench, Directory directory, DirectoryDesk desk, Holds holds) {
        this.bench = bench;
        this.directory = directory;
        this.desk = desk;
        this.holds = holds;
    }

    ZoneId zone(ImportJob job) {
        return directory.zone(job.district());
    }

    ImportJob prepare(ImportJob read, Gathered gathered) {
        Caller caller = Caller.service(read.district(), "import");
        desk.ensureLeaves(caller, gathered.leaves());
        desk.ensureSites(caller, gathered.sites());
        ImportJob job = bench.book().keep(read);
        List<NewPerson> people = gathered.people();
        for (int from = 0; from < people.size(); from += bench.batch()) {
            int to = Math.min(people.size(), from + bench.batch());
            desk.ensurePeople(caller, people.subList(from, to));
            job = bench.book().keep(job);
        }
        desk.announceAll(caller);
        return bench.book().keep(decided(job, gathered.earliest()).at(Stage.TELLING));
    }

    /**
     * Live tickets wait while a history is told that begins before all of them; when the detector
     * has heard of later ones already, it must hear everything anew.
     */
    private ImportJob decided(ImportJob job, @Nullable Instant earliest) {
        if (earliest == null || !isOlder(job, earliest, true)) {
            return job;
        }
        holds.hold(job.district(), job.history().pass());
        boolean anew = isOlder(job, earliest, false);
        return job.with(new History(job.history().pass(), anew ? bench.book().now() : null, 0));
    }

    private boolean isOlder(ImportJob job, Instant earliest, boolean ifNoTicket) {
        Optional<Instant> first = bench.tickets().firstOpened(job.district());
        LocalDate day = LocalDate.ofInstant(earliest, zone(job));
        return first.map(at -> day.isBefore(LocalDate.ofInstant(at, zone(job)))).orElse(ifNoTicket);
    }
}
