package org.trivium.test.openapi;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.ServiceDocument.Operation;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * One request to an operation.
 *
 * @param variables of its path; one that is not named is an id that nothing has
 * @param type of the body
 * @param query what stands in its address after the path
 */
record Question(
        Operation operation,
        Map<String, String> headers,
        Map<String, String> variables,
        @Nullable String body,
        String type,
        Query query) {

    private static final String ANY_VERSION = "\"1\"";

    /** What is said of the parameters of a list, or of those that an address needs. */
    enum Query {
        NEEDED,
        NONE,
        NONSENSE
    }

    /** With the example of its body, of somebody in a district who has every role. */
    static Question of(Operation operation, String district) {
        JsonNode content = operation.request();
        return new Question(
                operation,
                Map.of(SignIn.HEADER, Tokens.all(district), "If-Match", ANY_VERSION),
                Map.of(),
                content == null ? null : text(content.path("example")),
                operation.requestType(),
                Query.NEEDED);
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
        return new Question(operation, Map.copyOf(other), variables, body, type, query);
    }

    Question read(long version) {
        return header("If-Match", "\"%d\"".formatted(version));
    }

    Question about(Map<String, String> things) {
        return new Question(operation, headers, Map.copyOf(things), body, type, query);
    }

    Question saying(String other) {
        return new Question(operation, headers, variables, other, type, query);
    }

    Question saying(JsonNode other) {
        return saying(text(other));
    }

    Question as(String other) {
        return new Question(operation, headers, variables, body, other, query);
    }

    Question asking(Query other) {
        return new Question(operation, headers, variables, body, type, other);
    }

    /** The same with another token, or none. */
    Question by(@Nullable String token) {
        return header(SignIn.HEADER, token);
    }

    /** The same with a body of another shape. */
    Question misshapen() {
        JsonNode other = JsonMapper.shared().readTree("[[]]");
        JsonNode example = JsonMapper.shared().readTree(Objects.requireNonNull(body));
        if (example instanceof ObjectNode object) {
            object.set(object.propertyNames().iterator().next(), other);
            return saying(object);
        }
        return saying(other);
    }

    @Override
    public String toString() {
        Map<String, String> shown = new TreeMap<>(headers);
        shown.remove(SignIn.HEADER); // says nothing to people
        return "%s %s %s".formatted(operation, query, shown);
    }
}
