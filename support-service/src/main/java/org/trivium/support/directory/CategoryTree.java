package org.trivium.support.directory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The groups and leaves of a district; its version counts its changes. */
public record CategoryTree(String district, long version, List<Leaf> leaves) implements Registered {

    /** Every district has one tree. */
    public static final String KEY = "categories";

    public CategoryTree {
        leaves = List.copyOf(leaves);
    }

    @Override
    public String key() {
        return KEY;
    }

    /** The leaf of that code, retired or not. */
    public Optional<Leaf> leaf(String code) {
        return leaves.stream().filter(leaf -> leaf.code().equals(code)).findFirst();
    }

    /** Codes of the leaves whose tickets leave the service as counts only. */
    public Set<String> restricted() {
        return leaves.stream()
                .filter(Leaf::restricted)
                .map(Leaf::code)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Leaves by group, both in the order in which they came. */
    public Map<String, List<Leaf>> groups() {
        return leaves.stream()
                .collect(
                        Collectors.groupingBy(
                                Leaf::group, LinkedHashMap::new, Collectors.toList()));
    }

    /** The leaves that differ from those of an earlier tree, new ones included. */
    public List<Leaf> changedSince(@Nullable CategoryTree earlier) {
        Map<String, Leaf> known = earlier == null ? Map.of() : earlier.byCode();
        return leaves.stream().filter(leaf -> !leaf.equals(known.get(leaf.code()))).toList();
    }

    /** The tree with these leaves added or replaced; itself when nothing differs. */
    CategoryTree with(Collection<Leaf> wanted) {
        Map<String, Leaf> all = new LinkedHashMap<>(byCode());
        wanted.forEach(leaf -> all.put(leaf.code(), leaf));
        CategoryTree next = new CategoryTree(district, version + 1, new ArrayList<>(all.values()));
        return next.leaves.equals(leaves) ? this : next;
    }

    private Map<String, Leaf> byCode() {
        return leaves.stream()
                .collect(
                        Collectors.toMap(
                                Leaf::code, Function.identity(), (a, _) -> a, LinkedHashMap::new));
    }
}
