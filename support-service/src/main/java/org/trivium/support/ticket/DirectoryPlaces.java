package org.trivium.support.ticket;

import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.trivium.support.directory.CategoryTree;
import org.trivium.support.directory.Directory;

/** Asks the directory of this service. */
final class DirectoryPlaces implements Places {

    private final Directory directory;

    DirectoryPlaces(Directory directory) {
        this.directory = directory;
    }

    @Override
    public boolean hasSite(String district, String site) {
        boolean active = directory.hasActiveSite(district, site);
        if (!active) {
            // a district that is not set up has no sites, and says so
            directory.known(district);
        }
        return active;
    }

    @Override
    public Optional<Leaf> leaf(String district, String code) {
        CategoryTree tree = directory.categories(district);
        return tree.leaf(code)
                .map(
                        leaf ->
                                new Leaf(
                                        code,
                                        tree.version(),
                                        leaf.restricted(),
                                        leaf.retired(),
                                        leaf.leadingKind()));
    }

    @Override
    public Set<String> restrictedLeaves(String district) {
        return directory.categories(district).restricted();
    }

    @Override
    public Set<String> leavesOf(String district, String group) {
        return directory.categories(district).leaves().stream()
                .filter(leaf -> leaf.group().equals(group))
                .map(org.trivium.support.directory.Leaf::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public ZoneId zone(String district) {
        return directory.zone(district);
    }

    @Override
    public Optional<Someone> person(String district, String id) {
        return directory
                .person(district, id)
                .map(known -> new Someone(known.position(), known.active()));
    }
}
