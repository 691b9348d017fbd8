package org.trivium.stack.mongo.query;

import static org.trivium.stack.mongo.query.Refused.refused;

import de.bwaldvogel.mongo.backend.Missing;
import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.MaxKey;
import de.bwaldvogel.mongo.bson.MinKey;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Reads what a query says of one field. */
final class Operators {

    /** The names of a reference to another document, which are fields like others. */
    static final Set<String> REFERENCES = Set.of("$ref", "$id", "$db");

    private static final Set<String> PATTERN = Set.of("$regex", "$options");

    private Operators() {}

    static Demand demand(String field, @Nullable Object condition) {
        if (condition instanceof BsonRegularExpression expression) {
            return Demand.one(TextPattern.of(expression));
        }
        return condition instanceof Document operators && isOperators(operators)
                ? Demand.all(demands(field, operators))
                : equal(condition);
    }

    static boolean isOperators(Document document) {
        String first = document.isEmpty() ? "" : document.keySet().iterator().next();
        return first.startsWith("$") && !REFERENCES.contains(first);
    }

    private static List<Demand> demands(String field, Document operators) {
        List<Demand> demands = new ArrayList<>();
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            if (!PATTERN.contains(operator.getKey())) {
                demands.add(demand(field, operator.getKey(), operator.getValue()));
            }
        }
        if (operators.keySet().stream().anyMatch(PATTERN::contains)) {
            demands.add(Demand.one(TextPattern.of(operators)));
        }
        return demands;
    }

    private static Demand demand(String field, String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> equal(noPattern(operator, value));
            case "$ne" -> Demand.not(equal(noPattern(operator, value)));
            case "$in" -> in(operator, value);
            case "$nin" -> Demand.not(in(operator, value));
            case "$gt" -> compared(noPattern(operator, value), order -> order > 0, false);
            case "$gte" -> compared(noPattern(operator, value), order -> order >= 0, true);
            case "$lt" -> compared(noPattern(operator, value), order -> order < 0, false);
            case "$lte" -> compared(noPattern(operator, value), order -> order <= 0, true);
            case "$exists" -> exists(Utils.isTrue(value));
            case "$type" -> Demand.one(Types.of(value));
            case "$mod" -> Demand.one(Remainder.of(value));
            case "$not" -> Demand.not(negated(field, value));
            case "$all" -> Elements.all(field, value);
            case "$size" -> Elements.size(value);
            case "$elemMatch" -> Elements.element(field, value);
            case "$comment" -> values -> true;
            default -> throw refused("unknown operator: " + operator);
        };
    }

    private static Demand negated(String field, @Nullable Object value) {
        if (value instanceof BsonRegularExpression
                || (value instanceof Document operators && isOperators(operators))) {
            return demand(field, value);
        }
        throw refused("$not needs a regex or a document of operators");
    }

    static Demand equal(@Nullable Object wanted) {
        return Demand.one(value -> isEqual(value, wanted));
    }

    private static boolean isEqual(@Nullable Object value, @Nullable Object wanted) {
        return Values.same(value, wanted);
    }

    private static Demand in(String operator, @Nullable Object value) {
        if (!(value instanceof Collection<?> wanted)) {
            throw refused(operator + " needs an array");
        }
        List<Predicate<@Nullable Object>> any = new ArrayList<>();
        for (Object each : wanted) {
            if (each instanceof Document operators && isOperators(operators)) {
                throw refused("cannot nest $ under " + operator);
            }
            any.add(
                    each instanceof BsonRegularExpression expression
                            ? TextPattern.of(expression)
                            : found -> isEqual(found, each));
        }
        return Demand.one(found -> any.stream().anyMatch(each -> each.test(found)));
    }

    private static Demand compared(@Nullable Object bound, IntPredicate order, boolean orEqual) {
        if (Values.isNotANumber(bound)) {
            return Demand.one(value -> orEqual && Values.isNotANumber(value));
        }
        if (bound instanceof MinKey || bound instanceof MaxKey) {
            return Demand.one(value -> order.test(Values.compare(value, bound)));
        }
        return Demand.one(
                value ->
                        Values.sameKind(value, bound)
                                && !Values.isNotANumber(value)
                                && order.test(Values.compare(value, bound)));
    }

    private static Demand exists(boolean wanted) {
        Demand exists = Demand.one(value -> !(value instanceof Missing));
        return wanted ? exists : Demand.not(exists);
    }

    private static @Nullable Object noPattern(String operator, @Nullable Object value) {
        if (value instanceof BsonRegularExpression && !operator.equals("$eq")) {
            throw refused("Can't have regex as arg to %s".formatted(operator));
        }
        return value;
    }
}
