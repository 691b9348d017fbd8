package org.trivium.stack.mongo.query;

import static org.trivium.stack.mongo.query.Refused.refused;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The operator that asks for the remainder of a division. */
final class Remainder {

    private Remainder() {}

    static Predicate<@Nullable Object> of(@Nullable Object arguments) {
        if (!(arguments instanceof List<?> both)
                || both.size() != 2
                || !(both.getFirst() instanceof Number divisor)
                || !(both.getLast() instanceof Number remainder)
                || divisor.longValue() == 0) {
            throw refused("malformed mod, needs a divisor that is not 0 and a remainder");
        }
        return value ->
                value instanceof Number number
                        && Double.isFinite(number.doubleValue())
                        && number.longValue() % divisor.longValue() == remainder.longValue();
    }
}
