package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Comparator;
import java.util.List;
import org.trivium.stack.mongo.bytes.Key;

/** Chooses among the indexes by counting what each would make the query read. */
public final class Planner {

    private Planner() {}

    /** The cheapest plan; reading everything is one of them. */
    public static Plan choose(
            List<Index<Key>> indexes, IdIndex documents, Document query, Wanted wanted) {
        Conditions conditions = Conditions.of(query);
        List<Plan> plans =
                indexes.stream()
                        .filter(SortedIndex.class::isInstance)
                        .map(SortedIndex.class::cast)
                        .filter(index -> index.covers(conditions))
                        .map(index -> new Plan(index, conditions, wanted))
                        .toList();
        Plan all = new Plan(documents, conditions, wanted);
        long fewest = plans.stream().mapToLong(Plan::rows).reduce(all.rows(), Math::min);
        return plans.stream()
                .min(Comparator.comparingDouble(plan -> plan.cost(fewest)))
                .filter(best -> best.cost(fewest) < all.cost(fewest))
                .orElse(all);
    }
}
