package org.trivium.test.openapi;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JsonNode;

/**
 * One request to an operation.
 *
 * @param variables of its path; one that is not named is an id that nothing has
 * @param type of the body
 * @param bare without the parameters that its address needs
 */
record Question(
        Operation operation,
        Map<String, String> headers,
        Map<String, String> variables,
        @Nullable String body,
        String type,
        boolean bare) {

    private static final String ANY_VERSION = "\"1\"";

    /** With the example of its body, of a district. */
    static Question of(Operation operation, String district) {
        JsonNode content = operation.request();
        return new Question(
                operation,
                Map.of("X-District", district, "If-Match", ANY_VERSION),
                Map.of(),
                content == null ? null : text(content.path("example")),
                operation.requestType(),
                false);
    }

    private static String text(JsonNode example) {
        return example.isString() ? example.asString() : example.toString();
    }

    /** The value of a variable of the path. */
    String variable(String name) {
        return variables.getOrDefault(name, "nothing");
    }

    Question header(String name, @Nullable String value) {
        Map<String, String> other = new HashMap<>(headers);
        if (value == null) {
            other.remove(name);
        } else {
            other.put(name, value);
        }
        return new Question(operation, Map.copyOf(other), variables, body, type, bare);
    }

    Question read(long version) {
        return header("If-Match", "\"%d\"".formatted(version));
    }

    Question about(Map<String, String> things) {
        return new Question(operation, headers, Map.copyOf(things), body, type, bare);
    }

    Question saying(String other) {
        return new Question(operation, headers, variables, other, type, bare);
    }

    Question saying(JsonNode other) {
        return saying(text(other));
    }

    Question as(String other) {
        return new Question(operation, headers, variables, body, other, bare);
    }

    Question withoutParameters() {
        return new Question(operation, headers, variables, body, type, true);
    }

    @Override
    public String toString() {
        return operation + " " + headers;
    }
}
