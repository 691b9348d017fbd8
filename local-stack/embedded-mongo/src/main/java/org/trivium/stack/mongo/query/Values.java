package org.trivium.stack.mongo.query;

import de.bwaldvogel.mongo.backend.ValueComparator;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Decimal128;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivium.stack.mongo.bytes.ValueKind;

/** How MongoDB compares two values; missing and null are the same here. */
final class Values {

    private static final ValueComparator SCALARS = ValueComparator.ascWithoutListHandling();

    private Values() {}

    static boolean same(@Nullable Object one, @Nullable Object other) {
        return compare(one, other) == 0;
    }

    static boolean sameKind(@Nullable Object one, @Nullable Object other) {
        return ValueKind.of(one) == ValueKind.of(other);
    }

    static int compare(@Nullable Object one, @Nullable Object other) {
        ValueKind kind = ValueKind.of(one);
        int kinds = kind.compareTo(ValueKind.of(other));
        if (kinds != 0 || kind == ValueKind.NOTHING || kind == ValueKind.EMPTY_ARRAY) {
            return kinds;
        }
        if (one instanceof Number some && other instanceof Number more) {
            return compareNumbers(some, more);
        }
        if (one instanceof Map<?, ?> some && other instanceof Map<?, ?> more) {
            return compareFields(some, more);
        }
        if (one instanceof Collection<?> some && other instanceof Collection<?> more) {
            return compareElements(some.iterator(), more.iterator());
        }
        if (one instanceof BsonRegularExpression && other instanceof BsonRegularExpression) {
            return one.toString().compareTo(other.toString());
        }
        return SCALARS.compare(one, other);
    }

    private static int compareNumbers(Number one, Number other) {
        if (isWhole(one) && isWhole(other)) {
            return Long.compare(one.longValue(), other.longValue());
        }
        double first = one.doubleValue() + 0.0;
        double second = other.doubleValue() + 0.0;
        if (first != second || Double.isInfinite(first)) {
            return Double.compare(first, second);
        }
        return exact(one).compareTo(exact(other));
    }

    static boolean isNotANumber(@Nullable Object value) {
        return value instanceof Number number && Double.isNaN(number.doubleValue());
    }

    private static boolean isWhole(Number number) {
        return number instanceof Long || number instanceof Integer;
    }

    private static BigDecimal exact(Number number) {
        return switch (number) {
            case Decimal128 decimal -> exact(decimal);
            case Double fraction -> new BigDecimal(fraction);
            default -> BigDecimal.valueOf(number.longValue());
        };
    }

    /** Negative zero has no value as a BigDecimal. */
    private static BigDecimal exact(Decimal128 decimal) {
        return decimal.equals(Decimal128.NEGATIVE_ZERO) ? BigDecimal.ZERO : decimal.toBigDecimal();
    }

    private static int compareFields(Map<?, ?> one, Map<?, ?> other) {
        Iterator<? extends Map.Entry<?, ?>> some = one.entrySet().iterator();
        Iterator<? extends Map.Entry<?, ?>> more = other.entrySet().iterator();
        while (some.hasNext() && more.hasNext()) {
            int fields = compareField(some.next(), more.next());
            if (fields != 0) {
                return fields;
            }
        }
        return Boolean.compare(some.hasNext(), more.hasNext());
    }

    private static int compareField(Map.Entry<?, ?> one, Map.Entry<?, ?> other) {
        int kinds = ValueKind.of(one.getValue()).compareTo(ValueKind.of(other.getValue()));
        if (kinds != 0) {
            return kinds;
        }
        int names = one.getKey().toString().compareTo(other.getKey().toString());
        return names != 0 ? names : compare(one.getValue(), other.getValue());
    }

    private static int compareElements(Iterator<?> one, Iterator<?> other) {
        while (one.hasNext() && other.hasNext()) {
            int elements = compare(one.next(), other.next());
            if (elements != 0) {
                return elements;
            }
        }
        return Boolean.compare(one.hasNext(), other.hasNext());
    }
}
