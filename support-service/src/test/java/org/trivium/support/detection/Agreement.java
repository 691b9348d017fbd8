package org.trivium.support.detection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Compares values with the reference's: numbers to 1e−9, everything else exactly. */
final class Agreement {

    private Agreement() {}

    static void assertSame(String where, JsonNode expected, @Nullable Object actual) {
        switch (actual) {
            case null -> assertThat(expected.isNull()).as(where).isTrue();
            case Double number -> assertNumber(where, number(expected), number);
            case Integer number -> {
                assertThat(expected.isIntegralNumber()).as(where).isTrue();
                assertThat(number).as(where).isEqualTo(expected.asInt());
            }
            case Boolean flag -> assertThat(flag).as(where).isEqualTo(expected.asBoolean());
            case String text -> assertThat(text).as(where).isEqualTo(expected.asString());
            case List<?> list -> assertList(where, expected, list);
            case Map<?, ?> fields -> assertFields(where, expected, fields);
            default -> throw new IllegalArgumentException(actual.toString());
        }
    }

    static void assertNumber(String where, double expected, double actual) {
        if (Double.isInfinite(expected)) {
            assertThat(actual).as(where).isEqualTo(expected);
        } else {
            double slack = Math.max(1e-12, 1e-9 * Math.abs(expected));
            assertThat(actual).as(where).isCloseTo(expected, within(slack));
        }
    }

    static double number(JsonNode json) {
        return json.isString() ? Double.NEGATIVE_INFINITY : json.asDouble();
    }

    private static void assertList(String where, JsonNode expected, Collection<?> list) {
        assertThat(list).as(where).hasSize(expected.size());
        int i = 0;
        for (Object one : list) {
            assertSame("%s[%d]".formatted(where, i), expected.get(i), one);
            i++;
        }
    }

    private static void assertFields(String where, JsonNode expected, Map<?, ?> fields) {
        assertThat(new TreeSet<>(names(fields)))
                .as(where)
                .isEqualTo(new TreeSet<>(expected.propertyNames()));
        fields.forEach(
                (name, value) ->
                        assertSame(
                                "%s.%s".formatted(where, name),
                                expected.get(String.valueOf(name)),
                                value));
    }

    private static List<String> names(Map<?, ?> fields) {
        return fields.keySet().stream().map(String::valueOf).toList();
    }
}
