package org.trivium.support.detection;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The leaves of a district in the order of their definition. */
final class Leaves {

    private final Map<String, LeafState> byName = new LinkedHashMap<>();

    void restore(List<LeafState> saved) {
        saved.stream().sorted(Comparator.comparingInt(leaf -> leaf.place)).forEach(this::add);
    }

    void add(LeafState leaf) {
        byName.put(leaf.name, leaf);
    }

    @Nullable LeafState find(String name) {
        return byName.get(name);
    }

    LeafState known(String name) {
        LeafState leaf = byName.get(name);
        if (leaf == null) {
            throw new IllegalStateException("leaf %s is not described".formatted(name));
        }
        return leaf;
    }

    Collection<LeafState> all() {
        return byName.values();
    }

    int count() {
        return byName.size();
    }
}
