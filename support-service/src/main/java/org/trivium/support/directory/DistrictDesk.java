package org.trivium.support.directory;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.trivium.starter.caller.Caller;

/** Where a district is set up, together with the categories that it starts with. */
public final class DistrictDesk {

    private final Register<District> districts;
    private final Register<CategoryTree> trees;
    private final SiteDesk sites;
    private final Clock clock;

    public DistrictDesk(
            Register<District> districts,
            Register<CategoryTree> trees,
            SiteDesk sites,
            Clock clock) {
        this.districts = districts;
        this.trees = trees;
        this.sites = sites;
        this.clock = clock;
    }

    /** Sets the caller's district up or describes it anew. */
    public District describe(Caller caller, String name, ZoneId zone, OpenHours hours) {
        String id = Editors.district(caller);
        Optional<District> before = districts.find(id, id);
        new Rewriting<>(districts).until(() -> described(id, name, zone, hours));
        before.map(District::zone)
                .filter(old -> !old.equals(zone))
                .ifPresent(old -> sites.follow(id, old, zone));
        plantTree(id);
        return districts.find(id, id).orElseThrow(() -> new DistrictUnknown(id));
    }

    /** Sets the caller's district up unless it is. */
    public void ensure(Caller caller, String name, ZoneId zone) {
        String id = Editors.district(caller);
        if (districts.find(id, id).isEmpty()) {
            describe(caller, name, zone, OpenHours.SCHOOL);
        }
        plantTree(id);
    }

    private List<Change<District>> described(String id, String name, ZoneId zone, OpenHours hours) {
        Optional<District> known = districts.find(id, id);
        if (known.isEmpty()) {
            return List.of(
                    new Change<>(null, District.named(id, name, zone, hours), clock.instant()));
        }
        District before = known.get();
        return before.isDescribedAs(name, zone, hours)
                ? List.of()
                : List.of(
                        new Change<>(before, before.described(name, zone, hours), clock.instant()));
    }

    private void plantTree(String id) {
        if (trees.find(id, CategoryTree.KEY).isEmpty()) {
            trees.save(new Change<>(null, DefaultTaxonomy.of(id), clock.instant()));
        }
    }
}
