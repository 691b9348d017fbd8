package org.trivium.test.openapi;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.WrittenWords.Words;

/**
 * Tells schemas what Java knows: a component of a record is required unless it is
 * {@code @Nullable}, an enum is spelt as it is written on the wire, and Javadoc is the description.
 */
final class RecordSchemas implements ModelConverter {

    private static final String REF = "#/components/schemas/";

    private final WrittenWords words;
    private final Map<String, Class<?>> named = new HashMap<>();

    RecordSchemas(WrittenWords words) {
        this.words = words;
    }

    @Override
    @SuppressWarnings("rawtypes") // as the interface has it
    public @Nullable Schema resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        if (!chain.hasNext()) {
            return null;
        }
        Schema<?> schema = chain.next().resolve(type, context, chain);
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema == null || java == null) {
            return schema;
        }
        Class<?> raw = java.getRawClass();
        Schema<?> model = model(schema, context);
        if (raw.isRecord()) {
            alone(schema, java);
            describe(model, raw);
        } else if (raw.isEnum()) {
            alone(schema, java);
            spell(model, raw);
        }
        return schema;
    }

    private static Schema<?> model(Schema<?> schema, ModelConverterContext context) {
        String ref = schema.get$ref();
        return ref == null
                ? schema
                : context.getDefinedModels().getOrDefault(ref.substring(REF.length()), schema);
    }

    /** Two types under one name would silently be one. */
    private void alone(Schema<?> schema, JavaType java) {
        String name = schema.get$ref() == null ? schema.getName() : schema.get$ref();
        Class<?> other = named.putIfAbsent(name + java.containedTypeCount(), java.getRawClass());
        if (name != null && other != null && other != java.getRawClass()) {
            throw new IllegalStateException(
                    "%s and %s would share the schema %s: rename one"
                            .formatted(other.getName(), java.getRawClass().getName(), name));
        }
    }

    private void describe(Schema<?> model, Class<?> type) {
        if (model.getProperties() == null) {
            return;
        }
        Words said = words.of(type);
        if (model.getDescription() == null && !said.text().isEmpty()) {
            model.setDescription(said.text());
        }
        boolean leavesOut = type.isAnnotationPresent(JsonInclude.class);
        List<String> required = new ArrayList<>();
        Map<String, Schema<?>> properties = new TreeMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = (Schema<?>) model.getProperties().get(component.getName());
            if (property == null) {
                continue;
            }
            boolean optional =
                    component
                            .getAnnotatedType()
                            .isAnnotationPresent(org.jspecify.annotations.Nullable.class);
            if (!optional) {
                required.add(component.getName());
            }
            String text = said.params().get(component.getName());
            properties.put(
                    component.getName(),
                    told(optional && !leavesOut ? orNull(property) : property, text));
        }
        properties.forEach((name, property) -> model.getProperties().put(name, property));
        model.setRequired(required.isEmpty() ? null : required);
    }

    private static Schema<?> told(Schema<?> property, @Nullable String text) {
        if (text != null) {
            property.setDescription(text);
        }
        return property;
    }

    private static Schema<?> orNull(Schema<?> property) {
        Schema<?> none = new Schema<>();
        none.addType("null");
        if (property.get$ref() == null && property.getEnum() == null) {
            if (property.getTypes() != null) {
                property.addType("null");
            }
            return property;
        }
        Schema<Object> either = new Schema<>();
        either.setAnyOf(List.of(property, none));
        return either;
    }

    private void spell(Schema<?> model, Class<?> type) {
        @SuppressWarnings("unchecked")
        Schema<Object> texts = (Schema<Object>) model;
        texts.setEnum(
                Arrays.stream(type.getEnumConstants())
                        .map(one -> (Object) one.toString())
                        .toList());
        String text = words.of(type).text();
        if (!text.isEmpty()) {
            texts.setDescription(text);
        }
    }
}
