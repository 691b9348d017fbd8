package org.trivium.support.directory;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.trivium.starter.caller.Caller;

/** Where the category tree grows; each change makes a new version of it. */
public final class CategoryDesk {

    private final Directory directory;
    private final Register<CategoryTree> trees;
    private final Clock clock;

    public CategoryDesk(Directory directory, Register<CategoryTree> trees, Clock clock) {
        this.directory = directory;
        this.trees = trees;
        this.clock = clock;
    }

    /** Adds or replaces these leaves and leaves the others alone; the tree afterwards. */
    public CategoryTree describe(Caller caller, Collection<Leaf> wanted) {
        return describe(caller, _ -> List.copyOf(wanted));
    }

    /**
     * As {@link #describe(Caller, Collection)}, for leaves that depend on what the tree says of
     * them now.
     */
    public CategoryTree describe(Caller caller, Function<CategoryTree, List<Leaf>> wanted) {
        return grown(caller, tree -> tree.with(wanted.apply(tree)));
    }

    /** Adds, as neutral leaves, those that are not known yet; the tree afterwards. */
    public CategoryTree ensure(Caller caller, Collection<Newcomers.NewLeaf> met) {
        return grown(
                caller,
                tree ->
                        tree.with(
                                met.stream()
                                        .filter(leaf -> tree.leaf(leaf.code()).isEmpty())
                                        .map(Leaf::imported)
                                        .toList()));
    }

    private CategoryTree grown(Caller caller, UnaryOperator<CategoryTree> growth) {
        String district = directory.known(Editors.district(caller)).id();
        new Rewriting<>(trees)
                .until(
                        () -> {
                            CategoryTree before =
                                    trees.find(district, CategoryTree.KEY)
                                            .orElseThrow(() -> new DistrictUnknown(district));
                            CategoryTree after = growth.apply(before);
                            return after.version() == before.version()
                                    ? List.of()
                                    : List.of(new Change<>(before, after, clock.instant()));
                        });
        return directory.categories(district);
    }
}
