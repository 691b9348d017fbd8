package org.trivium.stack.mongo.query;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a query demands of the values of one field. */
interface Demand {

    /** The values that a field has in a document. */
    interface Candidates {

        /**
         * Whether one of them passes.
         *
         * @param elements whether the elements of an array count too
         */
        boolean any(boolean elements, Predicate<@Nullable Object> test);
    }

    boolean passes(Candidates values);

    static Demand one(Predicate<@Nullable Object> test) {
        return values -> values.any(true, test);
    }

    static Demand array(Predicate<Collection<?>> test) {
        return values ->
                values.any(false, value -> value instanceof Collection<?> all && test.test(all));
    }

    static Demand all(List<Demand> demands) {
        return demands.size() == 1
                ? demands.getFirst()
                : values -> demands.stream().allMatch(each -> each.passes(values));
    }

    static Demand not(Demand demand) {
        return values -> !demand.passes(values);
    }
}
