package org.trivium.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Sends bodies that lack one thing, or are of another type than usual. */
final class Omissions {

    private static final String JSON_TYPE = "application/json";
    private static final String FORM = "multipart/form-data";
    private static final String STRANGE = "application/x-strange";
    private static final int UNSUPPORTED = 415;

    private final ServiceDocument document;
    private final Asker asker;
    private final String district;

    Omissions(ServiceDocument document, Asker asker, String district) {
        this.document = document;
        this.asker = asker;
        this.district = district;
    }

    /** Whether it takes fields. */
    static boolean concern(Operation operation) {
        return operation.request() != null && operation.requestType().equals(JSON_TYPE);
    }

    /** Each field of its example is required if, and only if, leaving it out is refused. */
    void areRefusedWhereRequired(Operation operation) {
        JsonNode content = Objects.requireNonNull(operation.request());
        walk(operation, content.get("schema"), content.get("example"), "");
    }

    private void walk(Operation operation, JsonNode schema, JsonNode example, String pointer) {
        if (example.isArray() && !example.isEmpty()) {
            walk(
                    operation,
                    document.resolved(schema).path("items"),
                    example.get(0),
                    pointer + "/0");
        }
        if (!example.isObject()) {
            return;
        }
        Set<String> required = new TreeSet<>();
        ObjectNode properties = JsonMapper.shared().createObjectNode();
        gather(schema, required, properties);
        dependent(schema, example, required);
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            String name = property.getKey();
            assertThat(refusedWithout(operation, pointer, name))
                    .as("%s without %s/%s", operation, pointer, name)
                    .isEqualTo(required.contains(name));
            walk(operation, property.getValue(), example.path(name), pointer + "/" + name);
        }
    }

    private void gather(JsonNode schema, Set<String> required, ObjectNode properties) {
        JsonNode one = document.resolved(schema);
        one.path("allOf").forEach(part -> gather(part, required, properties));
        one.path("anyOf").forEach(part -> gather(part, required, properties));
        one.path("required").forEach(name -> required.add(name.asString()));
        one.path("properties").properties().forEach(p -> properties.set(p.getKey(), p.getValue()));
    }

    /** What the other fields of the example make necessary. */
    private void dependent(JsonNode schema, JsonNode example, Set<String> required) {
        document.resolved(schema).path("dependentRequired").properties().stream()
                .filter(rule -> example.has(rule.getKey()))
                .forEach(rule -> rule.getValue().forEach(one -> required.add(one.asString())));
    }

    private boolean refusedWithout(Operation operation, String pointer, String name) {
        Question whole = Question.of(operation, district);
        JsonNode body = Objects.requireNonNull(operation.request()).get("example").deepCopy();
        ((ObjectNode) body.at(pointer)).remove(name);
        HttpResponse<String> answer = asker.call(whole.saying(body));
        return answer.statusCode() == 422
                && JsonMapper.shared()
                        .readTree(answer.body())
                        .path("errors")
                        .valueStream()
                        .map(error -> error.path("field").asString(""))
                        .anyMatch(field -> field.equals(name) || field.endsWith("." + name));
    }

    /** The media types that it does not take although it says so, or takes although it does not. */
    List<String> refusedTypes(Operation operation) {
        Set<String> told =
                operation.node().at("/requestBody/content").propertyNames().stream()
                        .collect(Collectors.toSet());
        List<String> wrong = new ArrayList<>();
        for (String type : told) {
            if (!type.equals("*/*") && takes(operation, type) == UNSUPPORTED) {
                wrong.add(type);
            }
        }
        if ((takes(operation, STRANGE) == UNSUPPORTED) == told.contains("*/*")) {
            wrong.add(STRANGE);
        }
        return wrong;
    }

    private int takes(Operation operation, String type) {
        Question question = Question.of(operation, district);
        return asker.call(type.equals(FORM) ? form(question) : question.as(type)).statusCode();
    }

    private static Question form(Question question) {
        return question.as(FORM + "; boundary=cut")
                .saying(
                        """
                        --cut\r
                        Content-Disposition: form-data; name="file"; filename="a.gif"\r
                        Content-Type: image/gif\r
                        \r
                        GIF89a\r
                        --cut--\r
                        """);
    }
}
