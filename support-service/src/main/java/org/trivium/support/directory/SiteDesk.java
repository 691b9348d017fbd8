package org.trivium.support.directory;

import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.starter.caller.Caller;

/** Where sites are described. */
public final class SiteDesk {

    private final Directory directory;
    private final Register<Site> sites;
    private final Clock clock;

    public SiteDesk(Directory directory, Register<Site> sites, Clock clock) {
        this.directory = directory;
        this.sites = sites;
        this.clock = clock;
    }

    /** Adds or replaces these sites of the caller's district; says how many that changed. */
    public int describe(Caller caller, Collection<Site> wanted) {
        String district = directory.known(Editors.district(caller)).id();
        return new Rewriting<>(sites)
                .until(
                        () -> {
                            Map<String, Site> known =
                                    known(district, wanted.stream().map(Site::id).toList());
                            return wanted.stream()
                                    .flatMap(site -> change(known.get(site.id()), site))
                                    .toList();
                        });
    }

    /** Adds, with an estimated staff number, those of these sites that are not known yet. */
    public void ensure(Caller caller, Collection<Newcomers.NewSite> met) {
        District district = directory.known(Editors.district(caller));
        new Rewriting<>(sites)
                .until(
                        () -> {
                            Map<String, Site> known =
                                    known(
                                            district.id(),
                                            met.stream().map(Newcomers.NewSite::id).toList());
                            return met.stream()
                                    .filter(site -> !known.containsKey(site.id()))
                                    .flatMap(site -> change(null, Site.imported(district, site)))
                                    .toList();
                        });
    }

    /** Raises staff numbers that nobody has said, where more people have been seen by now. */
    public void raiseEstimates(Caller caller, Map<String, Integer> staffBySite) {
        String district = Editors.district(caller);
        new Rewriting<>(sites)
                .until(
                        () ->
                                sites.find(district, staffBySite.keySet()).stream()
                                        .flatMap(site -> raised(site, staffBySite))
                                        .toList());
    }

    /** Sites in the district's old zone follow it into the new one. */
    void follow(String district, ZoneId from, ZoneId to) {
        new Rewriting<>(sites)
                .until(
                        () ->
                                sites.all(district).stream()
                                        .filter(site -> site.zone().equals(from))
                                        .map(
                                                site ->
                                                        new Change<>(
                                                                site, site.in(to), clock.instant()))
                                        .toList());
    }

    private Stream<Change<Site>> raised(Site site, Map<String, Integer> staffBySite) {
        int seen = Optional.ofNullable(staffBySite.get(site.id())).orElse(0);
        return site.estimated() && seen > site.staff()
                ? Stream.of(new Change<>(site, site.withEstimate(seen), clock.instant()))
                : Stream.empty();
    }

    private Map<String, Site> known(String district, List<String> ids) {
        return sites.find(district, ids).stream()
                .collect(Collectors.toMap(Site::id, Function.identity()));
    }

    private Stream<Change<Site>> change(@Nullable Site before, Site wanted) {
        if (before == null) {
            return Stream.of(new Change<>(null, wanted.atVersion(1), clock.instant()));
        }
        return before.equals(wanted.atVersion(before.version()))
                ? Stream.empty()
                : Stream.of(
                        new Change<>(
                                before, wanted.atVersion(before.version() + 1), clock.instant()));
    }
}
