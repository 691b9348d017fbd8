package org.trivium.support.detection;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The sites of a district in the order in which they became known, and the sums over them. */
final class Sites {

    private final Map<String, SiteState> byName = new LinkedHashMap<>();
    private final Map<String, Double> groupStaff = new HashMap<>();
    private double totalStaff;

    void restore(List<SiteState> saved) {
        saved.stream()
                .sorted(Comparator.comparingInt(site -> site.place))
                .forEach(site -> byName.put(site.name, site));
        regroup();
    }

    void add(SiteState site) {
        byName.put(site.name, site);
    }

    /** Sums the heads again, in the order that section 3 gives. */
    void regroup() {
        totalStaff = 0.0;
        byName.values().forEach(site -> totalStaff += site.staff);
        groupStaff.clear();
        List<String> names = new ArrayList<>(byName.keySet());
        names.sort(CodePoints.ORDER);
        for (String name : names) {
            SiteState site = known(name);
            if (!site.group.isEmpty()) {
                groupStaff.merge(site.group, site.staff, Double::sum);
            }
        }
    }

    @Nullable SiteState find(String name) {
        return byName.get(name);
    }

    SiteState known(String name) {
        SiteState site = byName.get(name);
        if (site == null) {
            throw new IllegalStateException("site %s is not described".formatted(name));
        }
        return site;
    }

    Collection<SiteState> all() {
        return byName.values();
    }

    int count() {
        return byName.size();
    }

    double totalStaff() {
        return totalStaff;
    }

    /** Heads of a group; zero for one that has lost its last site. */
    double groupStaff(String group) {
        return groupStaff.getOrDefault(group, 0.0);
    }

    Map<String, Double> groups() {
        return Map.copyOf(groupStaff);
    }
}
