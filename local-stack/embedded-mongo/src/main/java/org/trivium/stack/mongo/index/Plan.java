package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.IndexKey;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.Key;

/** One way to find the documents of a query. */
public final class Plan {

    private static final int SORTING = 2;
    private static final int FEW = 8;
    private static final int MANY = 60_000;

    private final Scannable index;
    private final Stretch stretch;
    private final Wanted wanted;
    private final @Nullable Boolean reverse;
    private final @Nullable Set<Key> met;
    private final long rows;

    Plan(Scannable index, Conditions conditions, Wanted wanted) {
        this.index = index;
        this.wanted = wanted;
        this.stretch = Stretch.of(index, conditions);
        this.reverse = direction();
        this.met = null;
        this.rows = stretch.ranges().stream().mapToLong(index::count).sum();
    }

    private Plan(Plan rarest, Set<Key> met) {
        this.index = rarest.index;
        this.stretch = rarest.stretch;
        this.wanted = rarest.wanted;
        this.reverse = null;
        this.met = met;
        this.rows = met.size();
    }

    /**
     * What meets several conditions at once, found in the index alone: how many documents that are
     * cannot be guessed from how many meet one of them.
     */
    static Optional<Plan> meeting(List<Plan> variants) {
        List<Plan> distinct =
                variants.stream()
                        .collect(
                                Collectors.toMap(
                                        plan -> plan.stretch, plan -> plan, (one, _) -> one))
                        .values()
                        .stream()
                        .sorted(Comparator.comparingLong(Plan::rows))
                        .toList();
        Plan rarest = distinct.getFirst();
        if (distinct.size() < 2 || rarest.rows < FEW || rarest.rows > MANY) {
            return Optional.empty();
        }
        Set<Key> met = new HashSet<>();
        rarest.found().forEach(met::add);
        for (Plan other : distinct.subList(1, distinct.size())) {
            if (other.rows <= MANY) {
                Set<Key> both = new HashSet<>();
                other.found().filter(met::contains).forEach(both::add);
                met = both;
            }
        }
        return Optional.of(new Plan(rarest, met));
    }

    private Stream<Key> found() {
        return stretch.ranges().stream().flatMap(range -> scan(range, false));
    }

    /** Whether the documents come in the wanted order. */
    public boolean isSorted() {
        return reverse != null;
    }

    /** The keys of all documents that can match, each once, and perhaps of others. */
    public Stream<Key> keys() {
        if (reverse != null) {
            return stretch.ranges().stream().flatMap(range -> scan(range, reverse));
        }
        Stream<Key> found = met == null ? found() : met.stream();
        if (index instanceof IdIndex) {
            return found;
        }
        Set<Key> asTheyLie =
                new TreeSet<>(
                        wanted.isBackwards()
                                ? Comparator.<Key>reverseOrder()
                                : Comparator.<Key>naturalOrder());
        found.forEach(asTheyLie::add);
        if (index instanceof SortedIndex sorted) {
            asTheyLie.addAll(sorted.odd());
        }
        return asTheyLie.stream();
    }

    long rows() {
        return rows;
    }

    /**
     * What the plan costs in documents read.
     *
     * @param fewest the rows of the plan with the fewest: about as many documents match
     */
    double cost(long fewest) {
        if (!isSorted()) {
            return (double) rows * SORTING;
        }
        if (wanted.most() == 0) {
            return rows;
        }
        return Math.min((double) rows, (double) wanted.most() * rows / Math.max(1, fewest));
    }

    private Stream<Key> scan(KeyRange range, boolean backwards) {
        Iterator<Key> keys = index.scan(range, backwards);
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(keys, Spliterator.ORDERED), false);
    }

    /** Whether to walk backwards to get the wanted order, or null if the index has another one. */
    private @Nullable Boolean direction() {
        if (!index.isOrdered() || stretch.ranges().size() > 1) {
            return null;
        }
        List<IndexKey> scanned = index.scannedKeys();
        List<String> fixed =
                scanned.subList(0, stretch.fixed()).stream().map(IndexKey::getKey).toList();
        List<IndexKey> rest = scanned.subList(stretch.fixed(), scanned.size());
        List<IndexKey> order =
                wanted.order().stream().filter(key -> !fixed.contains(key.getKey())).toList();
        @Nullable Boolean backwards = null;
        for (int i = 0; i < order.size() && i < rest.size(); i++) {
            boolean against = order.get(i).isAscending() != rest.get(i).isAscending();
            if (!order.get(i).getKey().equals(rest.get(i).getKey())
                    || (backwards != null && backwards != against)) {
                return null;
            }
            backwards = against;
        }
        return backwards != null && backwards;
    }
}
