package org.trivium.support.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.Newcomers.NewLeaf;
import org.trivium.support.directory.Newcomers.NewPerson;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.Position;
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
        return directory.zoneIfAny(job.district());
    }

    ImportJob prepare(ImportJob read, Perusal perusal) {
        Caller caller = Caller.service(read.district(), "import");
        Gathered gathered = perusal.gathered();
        desk.ensureLeaves(caller, gathered.leaves());
        desk.ensureSites(caller, gathered.sites());
        ImportJob job = bench.book().keep(read);
        if (gathered.strangers().size() > 0) {
            job = new Introduction(caller, job, perusal).made();
        }
        desk.announceAll(caller);
        return bench.book().keep(decided(job, gathered.earliest()).at(Stage.TELLING));
    }

    /** What the preparation would do, which is left undone. */
    Forecast forecast(ImportJob read, Gathered gathered) {
        String district = read.district();
        List<String> sites =
                gathered.sites().stream()
                        .map(NewSite::id)
                        .filter(id -> directory.site(district, id).isEmpty())
                        .toList();
        var tree = directory.categories(district);
        List<String> leaves =
                gathered.leaves().stream()
                        .map(NewLeaf::code)
                        .filter(code -> tree.leaf(code).isEmpty())
                        .toList();
        Instant earliest = gathered.earliest();
        return new Forecast(
                sites.size(),
                leaves.size(),
                gathered.strangers().size(),
                earliest != null && isOlder(read, earliest, false),
                sites.stream().limit(Forecast.NAMED).toList(),
                leaves.stream().limit(Forecast.NAMED).toList());
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

    /** Makes the strangers of a file known, first those with a site, from its rows. */
    private final class Introduction {

        private final Distinct met = new Distinct();
        private final Caller caller;
        private final Perusal perusal;
        private ImportJob job;

        Introduction(Caller caller, ImportJob job, Perusal perusal) {
            this.caller = caller;
            this.job = job;
            this.perusal = perusal;
        }

        ImportJob made() {
            each(Field.REQUESTER);
            each(Field.ASSIGNEE);
            return job;
        }

        private void each(Field who) {
            int all = perusal.gathered().strangers().size();
            for (int from = 0;
                    from < perusal.accepted() && met.size() < all;
                    from += bench.batch()) {
                int to = Math.min(perusal.accepted(), from + bench.batch());
                List<Integer> numbers = IntStream.range(from, to).boxed().toList();
                List<NewPerson> people = new ArrayList<>();
                bench.papers().rows().find(job, numbers).stream()
                        .sorted(Comparator.comparingInt(Row::nr))
                        .forEach(row -> newcomer(row, who).ifPresent(people::add));
                desk.ensurePeople(caller, people);
                job = bench.book().keep(job);
            }
        }

        private Optional<NewPerson> newcomer(Row row, Field who) {
            return Optional.ofNullable(row.get(who))
                    .filter(perusal.gathered().strangers()::has)
                    .filter(met::add)
                    .map(
                            key ->
                                    who == Field.REQUESTER
                                            ? new NewPerson(
                                                    key, row.need(Field.SITE), Position.OTHER)
                                            : NewPerson.of(key));
        }
    }
}
