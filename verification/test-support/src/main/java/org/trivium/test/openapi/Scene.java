package org.trivium.test.openapi;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A district that is brought into states in which its service must refuse. */
public final class Scene {

    /** The district of the scene. */
    public static final String DISTRICT = "scene";

    private static final long NEVER = 99_999;

    private final ServiceDocument document;
    private final Truth truth;

    Scene(ServiceDocument document, Truth truth) {
        this.document = document;
        this.truth = truth;
    }

    /** Asks with the example of the body, and tells the status and the body of the answer. */
    public Told ask(String operation, Map<String, String> variables, long version) {
        return asked(operation, question -> question.about(variables).read(version));
    }

    /** The same with another body. */
    public Told ask(String operation, Map<String, String> variables, long version, String body) {
        return asked(operation, question -> question.about(variables).read(version).saying(body));
    }

    /** The same with a key: what another body is then sent with is refused. */
    public Told keyed(
            String operation,
            String key,
            Map<String, String> variables,
            long version,
            String body) {
        return asked(
                operation,
                question ->
                        question.about(variables)
                                .read(version)
                                .header("Idempotency-Key", key)
                                .saying(body));
    }

    /** Every operation below a path that takes a version, with one that the thing never had. */
    public void stale(String path, String variable, String id) {
        document.operations().stream()
                .filter(operation -> operation.path().startsWith(path))
                .filter(operation -> operation.takes("IfMatch"))
                .forEach(operation -> ask(operation.id(), Map.of(variable, id), NEVER));
    }

    private Told asked(String operation, UnaryOperator<Question> how) {
        HttpResponse<String> answer =
                truth.tried(how.apply(Question.of(document.operation(operation), DISTRICT)));
        return new Told(answer.statusCode(), answer.body());
    }

    /** What came back. */
    public record Told(int status, @Nullable String body) {

        /** The body as JSON. */
        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        /** A text of the body. */
        public String text(String field) {
            return json().path(field).asString("");
        }

        /** The version that the thing has now. */
        public long version() {
            return json().path("version").asLong(0);
        }
    }
}
