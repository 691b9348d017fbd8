package org.trivium.events;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Says of each record, in JSON Schema 2020-12, what its JSON must hold. */
final class Schemas {

    private static final Map<Type, Map<String, Object>> SIMPLE =
            Map.of(
                    String.class, Map.of("type", "string"),
                    Instant.class, Map.of("type", "string", "format", "date-time"),
                    LocalDate.class, Map.of("type", "string", "format", "date"),
                    int.class, Map.of("type", "integer"),
                    Integer.class, Map.of("type", "integer"),
                    double.class, Map.of("type", "number"),
                    Double.class, Map.of("type", "number"),
                    boolean.class, Map.of("type", "boolean"),
                    Boolean.class, Map.of("type", "boolean"));

    private Schemas() {}

    static Map<String, Object> of(EventType type) {
        Map<String, Object> schema = new LinkedHashMap<>();
        schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
        schema.put("title", type.published());
        schema.putAll(object(type.data()));
        return schema;
    }

    private static Map<String, Object> object(Class<?> type) {
        Map<String, Object> properties = new LinkedHashMap<>();
        List<String> required = new ArrayList<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Map<String, Object> schema = schema(component.getGenericType());
            boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
            if (!optional) {
                required.add(component.getName());
            }
            properties.put(component.getName(), optional ? orNull(schema) : schema);
        }
        Map<String, Object> object = new LinkedHashMap<>();
        object.put("type", "object");
        object.put("properties", properties);
        object.put("required", required);
        return object;
    }

    private static Map<String, Object> schema(Type type) {
        if (SIMPLE.containsKey(type)) {
            return new TreeMap<>(SIMPLE.get(type));
        }
        if (type instanceof ParameterizedType list && list.getRawType() == List.class) {
            Map<String, Object> array = new LinkedHashMap<>();
            array.put("type", "array");
            array.put("items", schema(list.getActualTypeArguments()[0]));
            return array;
        }
        if (type instanceof Class<?> named && named.isEnum()) {
            Map<String, Object> values = new LinkedHashMap<>();
            values.put(
                    "enum", Arrays.stream(named.getEnumConstants()).map(Object::toString).toList());
            return values;
        }
        if (type instanceof Class<?> named && named.isRecord()) {
            return object(named);
        }
        throw new IllegalArgumentException(
                "An event holds ids, times, enums and numbers, not " + type);
    }

    private static Map<String, Object> orNull(Map<String, Object> schema) {
        Map<String, Object> either = new LinkedHashMap<>();
        either.put("anyOf", List.of(schema, Map.of("type", "null")));
        return either;
    }
}
