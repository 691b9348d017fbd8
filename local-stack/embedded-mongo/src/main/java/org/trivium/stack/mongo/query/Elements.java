package org.trivium.stack.mongo.query;

import static org.trivium.stack.mongo.query.Refused.refused;

import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a query says of an array as a whole. */
final class Elements {

    private static final Set<String> OF_QUERIES = Set.of("$and", "$or", "$nor", "$expr");
    private static final String ELEMENT = "$elemMatch";

    private Elements() {}

    static Demand size(@Nullable Object wanted) {
        if (!(wanted instanceof Number number)
                || number.doubleValue() != number.intValue()
                || number.intValue() < 0) {
            throw refused("$size needs a whole number that is not negative");
        }
        return Demand.array(array -> array.size() == number.intValue());
    }

    static Demand all(String field, @Nullable Object value) {
        if (!(value instanceof Collection<?> wanted)) {
            throw refused("$all needs an array");
        }
        List<Demand> demands = new ArrayList<>();
        for (Object each : wanted) {
            boolean operators =
                    each instanceof Document document && Operators.isOperators(document);
            if (operators && !((Document) each).keySet().equals(Set.of(ELEMENT))) {
                throw refused("no $ expressions in $all");
            }
            demands.add(Operators.demand(field, each));
        }
        return demands.isEmpty() ? values -> false : Demand.all(demands);
    }

    static Demand element(String field, @Nullable Object value) {
        if (!(value instanceof Document wanted)) {
            throw refused("$elemMatch needs an Object");
        }
        String first = wanted.isEmpty() ? "" : wanted.keySet().iterator().next();
        if (Operators.isOperators(wanted) && !OF_QUERIES.contains(first)) {
            Demand demand = Operators.demand(field, wanted);
            return Demand.array(
                    array ->
                            array.stream()
                                    .anyMatch(each -> demand.passes((_, test) -> test.test(each))));
        }
        Query query = Query.of(wanted);
        return Demand.array(array -> array.stream().anyMatch(each -> matches(query, each)));
    }

    /** Inside an array an array is a document whose fields are its positions. */
    private static boolean matches(Query query, @Nullable Object element) {
        if (element instanceof List<?> inner) {
            Document fields = new Document();
            for (int i = 0; i < inner.size(); i++) {
                fields.append(Integer.toString(i), inner.get(i));
            }
            return query.matches(fields);
        }
        return element instanceof Document document && query.matches(document);
    }
}
