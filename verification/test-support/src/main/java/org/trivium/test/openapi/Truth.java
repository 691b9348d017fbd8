package org.trivium.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.ServiceDocument.Operation;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds single operations of a document to their word. */
final class Truth {

    private static final Map<String, String> EMPTY = Map.of("X-District", "empty");

    private final ServiceDocument document;
    private final Endpoints endpoints;
    private final Asker asker;
    private final JsonMapper json;

    Truth(ServiceDocument document, Endpoints endpoints, Asker asker, JsonMapper json) {
        this.document = document;
        this.endpoints = endpoints;
        this.asker = asker;
        this.json = json;
    }

    /** Its examples fit their schemas, and are what the service reads and writes. */
    void hasTrueExamples(Operation operation) {
        fits(operation, operation.request());
        fits(operation, operation.answer());
        endpoints.request(operation.id()).ifPresent(type -> readable(operation, type));
        endpoints.answer(operation.id()).ifPresent(type -> written(operation, type));
    }

    /** What is wrong with a request is answered as described. */
    void refusesBadRequests(Operation operation) {
        JsonNode request = operation.request();
        String body = request == null ? null : request.path("example").toString();
        asked(operation, 422, Map.of("X-District", "NOT A DISTRICT", "If-Match", "\"1\""), body);
        if (operation.answers("428")) {
            asked(operation, 428, EMPTY, body);
            asked(operation, 422, Map.of("X-District", "empty", "If-Match", "3"), body);
        }
        if (operation.answers("404") && makesNothing(operation)) {
            asked(operation, 404, Map.of("X-District", "empty", "If-Match", "\"1\""), body);
        }
        if (request != null && operation.requestType().equals("application/json")) {
            asked(operation, 400, Map.of("X-District", "empty", "If-Match", "\"1\""), "{");
        }
    }

    /** What is put without a version may be new. */
    private static boolean makesNothing(Operation operation) {
        return !operation.verb().equals("put") || operation.answers("428");
    }

    private void asked(
            Operation operation, int status, Map<String, String> headers, @Nullable String body) {
        HttpResponse<String> answer = asker.call(operation, headers, body);

        assertThat(operation.answers(Integer.toString(status)))
                .as("%s %s", status, operation)
                .isTrue();
        assertThat(answer.statusCode()).as("%s: %s", operation, answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue(ProblemAnswers.MEDIA_TYPE);
        assertThat(document.broken(document.problem(), json.readTree(answer.body()))).isEmpty();
    }

    private void fits(Operation operation, @Nullable JsonNode content) {
        if (content != null && content.has("example")) {
            assertThat(document.broken(content.get("schema"), content.get("example")))
                    .as("%s", operation)
                    .isEmpty();
        }
    }

    private void readable(Operation operation, Type type) {
        JsonNode example = Objects.requireNonNull(operation.request()).get("example");
        assertThat(Examples.withoutNulls(again(example, type)))
                .as("%s: request", operation)
                .isEqualTo(example);
    }

    private void written(Operation operation, Type type) {
        JsonNode answer = operation.answer();
        if (answer != null && operation.success().at("/content").has("application/json")) {
            assertThat(again(answer.get("example"), type))
                    .as("%s: answer", operation)
                    .isEqualTo(answer.get("example"));
        }
    }

    /** Read by the service and written by it again. */
    private JsonNode again(JsonNode example, Type type) {
        JavaType java = json.constructType(type);
        Object read = json.readValue(example.toString(), java);
        return json.readTree(json.writeValueAsString(read));
    }
}
