package org.trivium.support.recurrence;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivium.starter.caller.Caller;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.Site;

/**
 * Which recurrences of a district somebody reads. Whoever is bound to sites reads those of these
 * sites, of their groups and of the whole district; one that does not say where it is may be of
 * another site.
 *
 * @param sites the only sites; empty when there is no such bound
 * @param groups the groups that these sites belong to
 */
public record Reach(Set<String> sites, Set<String> groups) {

    public Reach {
        sites = Set.copyOf(sites);
        groups = Set.copyOf(groups);
    }

    /** What the caller reads. */
    static Reach of(Caller caller, Directory directory) {
        if (caller.sites().isEmpty()) {
            return new Reach(Set.of(), Set.of());
        }
        return new Reach(
                caller.sites(),
                directory.sites(caller.district()).stream()
                        .filter(site -> caller.sites().contains(site.id()))
                        .map(Site::group)
                        .filter(group -> !group.isEmpty())
                        .collect(Collectors.toSet()));
    }

    /** True when there is no bound. */
    public boolean isEverywhere() {
        return sites.isEmpty();
    }

    /** The recurrence as it is shown, if it is read at all: without other sites' tickets. */
    Optional<Recurrence> shown(Recurrence recurrence) {
        if (isEverywhere()) {
            return Optional.of(recurrence);
        }
        return Optional.ofNullable(recurrence.place())
                .filter(this::holds)
                .map(_ -> recurrence.with(recurrence.findings().of(sites)));
    }

    private boolean holds(Recurrence.Place place) {
        return place.isDistrict() || (place.isSite() ? sites : groups).contains(place.node());
    }
}
