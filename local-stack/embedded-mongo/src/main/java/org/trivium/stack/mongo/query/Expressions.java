package org.trivium.stack.mongo.query;

import de.bwaldvogel.mongo.backend.aggregation.Expression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds what an aggregation expression asks for and the server does not have. */
public final class Expressions {

    private static final int INVALID_PIPELINE_OPERATOR = 168;
    private static final int UNDEFINED_VARIABLE = 17276;
    private static final Set<String> UNKNOWN =
            Set.of("$$REMOVE", "$$CURRENT", "$$CLUSTER_TIME", "$$USER_ROLES", "$$SEARCH_META");
    private static final String LITERAL = "$literal";
    private static final Set<String> KNOWN =
            Arrays.stream(Expression.values())
                    .map(Expression::name)
                    .collect(Collectors.toUnmodifiableSet());

    private Expressions() {}

    /**
     * Refuses an expression with an unknown operator, also if no document would ever meet it.
     *
     * @throws MongoServerError naming the operator
     */
    public static void check(@Nullable Object expression) {
        if (expression instanceof Collection<?> all) {
            all.forEach(Expressions::check);
        } else if (expression instanceof Document document) {
            document.entrySet().forEach(Expressions::check);
        } else if (expression instanceof String text && UNKNOWN.contains(text)) {
            throw new MongoServerError(
                    UNDEFINED_VARIABLE, "Use of undefined variable: %s".formatted(text));
        }
    }

    private static void check(Map.Entry<String, Object> part) {
        String name = part.getKey();
        if (name.startsWith("$") && !KNOWN.contains(name)) {
            throw new MongoServerError(
                    INVALID_PIPELINE_OPERATOR,
                    "InvalidPipelineOperator",
                    "Unrecognized expression '%s'".formatted(name));
        }
        if (!name.equals(LITERAL)) {
            check(part.getValue());
        }
    }
}
