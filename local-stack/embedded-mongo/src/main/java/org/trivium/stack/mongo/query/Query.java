package org.trivium.stack.mongo.query;

import static org.trivium.stack.mongo.query.Refused.refused;

import de.bwaldvogel.mongo.backend.Utils;
import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A filter as find and its kin take it, read once and then asked about many documents. */
public final class Query {

    private final List<Predicate<Document>> parts;

    private Query(List<Predicate<Document>> parts) {
        this.parts = parts;
    }

    /**
     * Reads a filter.
     *
     * @throws de.bwaldvogel.mongo.exception.MongoServerError if anything in it is unknown here
     */
    public static Query of(Document filter) {
        return new Query(
                filter.entrySet().stream()
                        .map(part -> part(part.getKey(), part.getValue()))
                        .toList());
    }

    /** Whether the filter lets the document through. */
    public boolean matches(Document document) {
        for (Predicate<Document> part : parts) {
            if (!part.test(document)) {
                return false;
            }
        }
        return true;
    }

    private static Predicate<Document> part(String name, @Nullable Object condition) {
        if (!name.startsWith("$") || Operators.REFERENCES.contains(name)) {
            FieldPath path = FieldPath.of(name);
            Demand demand = Operators.demand(name, condition);
            return document ->
                    demand.passes((elements, test) -> path.any(document, elements, test));
        }
        return switch (name) {
            case "$and" -> {
                List<Query> all = queries(name, condition);
                yield document -> all.stream().allMatch(each -> each.matches(document));
            }
            case "$or" -> {
                List<Query> any = queries(name, condition);
                yield document -> any.stream().anyMatch(each -> each.matches(document));
            }
            case "$nor" -> {
                List<Query> none = queries(name, condition);
                yield document -> none.stream().noneMatch(each -> each.matches(document));
            }
            case "$expr" -> {
                Expressions.check(condition);
                yield document -> Utils.isTrue(Expression.evaluateDocument(condition, document));
            }
            case "$comment" -> document -> true;
            default -> throw refused("unknown top level operator: " + name);
        };
    }

    private static List<Query> queries(String name, @Nullable Object condition) {
        if (condition instanceof Collection<?> parts
                && !parts.isEmpty()
                && parts.stream().allMatch(Document.class::isInstance)) {
            return parts.stream().map(each -> of((Document) each)).toList();
        }
        throw refused(name + " must be a nonempty array of objects");
    }
}
