package org.trivium.support.directory;

import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the other modules look up. Answers are read from the database and never stale, but for zones
 * and whether a site is active, which may be a second old.
 */
public final class Directory {

    private final Districts districts;
    private final Register<Site> sites;
    private final People people;
    private final Register<CategoryTree> trees;

    public Directory(
            Districts districts,
            Register<Site> sites,
            People people,
            Register<CategoryTree> trees) {
        this.districts = districts;
        this.sites = sites;
        this.people = people;
        this.trees = trees;
    }

    /** The district, if it is set up. */
    public Optional<District> district(String district) {
        return districts.find(district, district);
    }

    /**
     * The zone that all days of the district are local to.
     *
     * @throws DistrictUnknown when it is not set up
     */
    public ZoneId zone(String district) {
        return districts
                .recent(district, district)
                .orElseThrow(() -> new DistrictUnknown(district))
                .zone();
    }

    /** True when the site is there and in use. */
    public boolean hasActiveSite(String district, String id) {
        return sites.recent(district, id).filter(Site::active).isPresent();
    }

    /** The same for what keeps nothing: UTC where nobody has described the district. */
    public ZoneId zoneIfAny(String district) {
        return district(district).map(District::zone).orElse(ZoneOffset.UTC);
    }

    /**
     * The district for something that is to be kept for it.
     *
     * @throws DistrictUnknown when it is not set up
     */
    public District known(String district) {
        return district(district).orElseThrow(() -> new DistrictUnknown(district));
    }

    /** The site, active or not. */
    public Optional<Site> site(String district, String id) {
        return sites.find(district, id);
    }

    /** Every site of the district in order of id. */
    public List<Site> sites(String district) {
        return sites.all(district);
    }

    /** The category tree; without leaves for a district that is not set up. */
    public CategoryTree categories(String district) {
        return trees.find(district, CategoryTree.KEY)
                .orElseGet(() -> new CategoryTree(district, 0, List.of()));
    }

    /** The leaf of that code, retired or not. */
    public Optional<Leaf> leaf(String district, String code) {
        return categories(district).leaf(code);
    }

    /** The person of that opaque id. */
    public Optional<Person> person(String district, String id) {
        return people.find(district, id);
    }

    /** Those of the opaque ids that exist, by id. */
    public Map<String, Person> people(String district, Collection<String> ids) {
        return people.find(district, ids).stream()
                .collect(Collectors.toMap(Person::id, Function.identity()));
    }

    /** The person that another system knows by that key. */
    public Optional<Person> personByExternalKey(String district, String externalKey) {
        return people.withExternalKeys(district, List.of(externalKey)).stream().findFirst();
    }
}
