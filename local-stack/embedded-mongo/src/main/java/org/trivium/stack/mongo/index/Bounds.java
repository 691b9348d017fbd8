package org.trivium.stack.mongo.index;

import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.OrderedBytes;
import org.trivium.stack.mongo.bytes.ValueKind;

/** Where the values of one field must lie: at points, or between two ends of one kind. */
sealed interface Bounds {

    /** Exactly these values; null stands for null and missing. */
    record Points(List<@Nullable Object> values) implements Bounds {

        @Override
        public boolean canBeNothing() {
            return values.stream().anyMatch(Objects::isNull);
        }
    }

    /**
     * Between two values, both included; an end that is null is open.
     *
     * @param single whether one and the same value lies between both ends
     */
    record Between(@Nullable Object lower, @Nullable Object upper, boolean single)
            implements Bounds {

        Between(@Nullable Object lower, @Nullable Object upper) {
            this(lower, upper, false);
        }

        @Override
        public boolean canBeNothing() {
            return false;
        }

        ValueKind kind() {
            return ValueKind.of(lower == null ? upper : lower);
        }

        /** One end is enough when a document has several values: another may reach the other. */
        Between halved() {
            return lower == null || single ? this : new Between(lower, null);
        }
    }

    /** Whether a document without the field can be within. */
    boolean canBeNothing();

    Pattern BEGINNING = Pattern.compile("\\^([\\p{L}\\p{N}]+)");
    String LAST = Character.toString(Character.MAX_CODE_POINT);
    Set<ValueKind> RANGED =
            EnumSet.of(
                    ValueKind.NUMBER,
                    ValueKind.TEXT,
                    ValueKind.UNIQUE_ID,
                    ValueKind.OBJECT_ID,
                    ValueKind.TRUTH,
                    ValueKind.INSTANT);

    /** What a field's part of a query demands, or null if an index is no help. */
    static @Nullable Bounds of(@Nullable Object condition) {
        if (condition instanceof BsonRegularExpression expression) {
            return beginning(expression);
        }
        if (!(condition instanceof Document operators)) {
            return isPoint(condition) ? points(Arrays.asList(condition)) : null;
        }
        @Nullable Bounds all = null;
        for (Map.Entry<String, Object> operator : operators.entrySet()) {
            all = both(all, of(operator.getKey(), operator.getValue()));
        }
        return all;
    }

    private static @Nullable Bounds of(String operator, @Nullable Object value) {
        return switch (operator) {
            case "$eq" -> isPoint(value) ? points(Arrays.asList(value)) : null;
            case "$in" ->
                    value instanceof Collection<?> all && all.stream().allMatch(Bounds::isPoint)
                            ? points(all)
                            : null;
            case "$gt", "$gte" ->
                    RANGED.contains(ValueKind.of(value)) ? new Between(value, null) : null;
            case "$lt", "$lte" ->
                    RANGED.contains(ValueKind.of(value)) ? new Between(null, value) : null;
            default -> null;
        };
    }

    /** What begins with letters and digits lies between them and everything that follows them. */
    private static @Nullable Between beginning(BsonRegularExpression expression) {
        Matcher plain = BEGINNING.matcher(expression.getPattern());
        String options = expression.getOptions();
        return plain.matches() && (options == null || options.isEmpty())
                ? new Between(plain.group(1), plain.group(1) + LAST, true)
                : null;
    }

    private static boolean isPoint(@Nullable Object value) {
        return !(value instanceof Collection
                || value instanceof Map
                || value instanceof BsonRegularExpression);
    }

    private static Points points(Collection<?> values) {
        return new Points(Arrays.asList(values.toArray()));
    }

    /** What is within both; it may be more than that, never less. */
    static @Nullable Bounds both(@Nullable Bounds one, @Nullable Bounds other) {
        if (one == null || other instanceof Points) {
            return one instanceof Points ? one : other;
        }
        if (one instanceof Between(_, _, boolean alone) && alone) {
            return one;
        }
        if (other instanceof Between(var lower, var upper, boolean single)
                && !single
                && one instanceof Between between
                && between.kind() == ((Between) other).kind()) {
            return new Between(
                    between.lower() == null ? lower : between.lower(),
                    between.upper() == null ? upper : between.upper());
        }
        return one;
    }

    /** What is within one of the two, or null if that is no help. */
    static @Nullable Bounds either(@Nullable Bounds one, @Nullable Bounds other) {
        if (one instanceof Points(var some) && other instanceof Points(var more)) {
            return points(Stream.concat(some.stream(), more.stream()).toList());
        }
        @Nullable Between first = hull(one);
        @Nullable Between second = hull(other);
        if (first == null || second == null || first.kind() != second.kind()) {
            return null;
        }
        boolean lower = first.lower() != null && second.lower() != null;
        boolean upper = first.upper() != null && second.upper() != null;
        if (!lower && !upper) {
            return null;
        }
        return new Between(
                lower ? least(first.lower(), second.lower(), 1) : null,
                upper ? least(first.upper(), second.upper(), -1) : null);
    }

    private static @Nullable Between hull(@Nullable Bounds bounds) {
        return switch (bounds) {
            case null -> null;
            case Between between -> between;
            case Points(var values) ->
                    values.size() == 1 && RANGED.contains(ValueKind.of(values.getFirst()))
                            ? new Between(values.getFirst(), values.getFirst())
                            : null;
        };
    }

    private static @Nullable Object least(
            @Nullable Object one, @Nullable Object other, int direction) {
        int order =
                Arrays.compareUnsigned(
                        new OrderedBytes().add(one).bytes(), new OrderedBytes().add(other).bytes());
        return order * direction <= 0 ? one : other;
    }
}
