package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.trivium.stack.mongo.bytes.Key;

/** Chooses among the indexes by counting what each would make the query read. */
public final class Planner {

    /** Documents that are read sooner than another plan is made. */
    private static final int FEW = 4;

    private Planner() {}

    /** The cheapest plan; reading everything is one of them. */
    public static Plan choose(
            List<Index<Key>> indexes, IdIndex documents, Document query, Wanted wanted) {
        Conditions conditions = Conditions.of(query);
        Plan all = new Plan(documents, conditions, wanted);
        if (all.rows() <= FEW) {
            return all;
        }
        List<Plan> plans =
                indexes.stream()
                        .filter(SortedIndex.class::isInstance)
                        .map(SortedIndex.class::cast)
                        .filter(index -> index.covers(conditions))
                        .flatMap(index -> plans(index, conditions, wanted))
                        .toList();
        long fewest = plans.stream().mapToLong(Plan::rows).reduce(all.rows(), Math::min);
        return plans.stream()
                .min(Comparator.comparingDouble(plan -> plan.cost(fewest)))
                .filter(best -> best.cost(fewest) < all.cost(fewest))
                .orElse(all);
    }

    /** An index may be read for each of several conditions on a field, or for all of them. */
    private static Stream<Plan> plans(SortedIndex index, Conditions conditions, Wanted wanted) {
        List<Conditions> ways = index.isMultikey() ? conditions.variants() : List.of(conditions);
        List<Plan> variants =
                ways.stream().map(variant -> new Plan(index, variant, wanted)).toList();
        return Stream.concat(variants.stream(), Plan.meeting(variants).stream());
    }
}
