package org.trivium.support.ticket;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Places for the length of one verb, which looks nobody up twice. */
final class OneLook implements Places {

    private final Places places;
    private final Map<String, Optional<Someone>> people = new HashMap<>();

    OneLook(Places places) {
        this.places = places;
    }

    @Override
    public boolean hasSite(String district, String site) {
        return places.hasSite(district, site);
    }

    @Override
    public Optional<Leaf> leaf(String district, String code) {
        return places.leaf(district, code);
    }

    @Override
    public Set<String> restrictedLeaves(String district) {
        return places.restrictedLeaves(district);
    }

    @Override
    public Set<String> leavesOf(String district, String group) {
        return places.leavesOf(district, group);
    }

    @Override
    public ZoneId zone(String district) {
        return places.zone(district);
    }

    @Override
    public Optional<Someone> person(String district, String id) {
        return people.computeIfAbsent(district + "|" + id, _ -> places.person(district, id));
    }
}
