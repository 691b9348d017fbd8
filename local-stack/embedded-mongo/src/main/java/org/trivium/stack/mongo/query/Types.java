package org.trivium.stack.mongo.query;

import static org.trivium.stack.mongo.query.Refused.refused;

import de.bwaldvogel.mongo.backend.BsonType;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The operator that asks for the type of a value. */
final class Types {

    private static final List<BsonType> NUMBERS =
            List.of(BsonType.INT, BsonType.LONG, BsonType.DOUBLE, BsonType.DECIMAL128);

    private Types() {}

    static Predicate<@Nullable Object> of(@Nullable Object wanted) {
        if (wanted instanceof Collection<?> several) {
            if (several.isEmpty()) {
                throw refused("a field must match at least one type");
            }
            List<Predicate<@Nullable Object>> any = several.stream().map(Types::single).toList();
            return value -> any.stream().anyMatch(each -> each.test(value));
        }
        return single(wanted);
    }

    private static Predicate<@Nullable Object> single(@Nullable Object wanted) {
        return switch (wanted) {
            case String name when name.equals("number") ->
                    value -> NUMBERS.stream().anyMatch(type -> type.matches(value));
            case String name -> BsonType.forString(name)::matches;
            case Number number -> BsonType.forNumber(number)::matches;
            case null, default -> throw refused("type must be represented as a number or a string");
        };
    }
}
