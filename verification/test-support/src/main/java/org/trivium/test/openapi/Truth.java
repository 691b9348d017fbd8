package org.trivium.test.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Type;
import java.net.http.HttpResponse;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.Question.Query;
import org.trivium.test.openapi.ServiceDocument.Operation;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Holds single operations of a document to their word. */
final class Truth {

    private static final String KEY = "Idempotency-Key";
    private static final int LONGER_THAN_A_KEY = 201;
    private static final String DESCRIBE = "districtDescribe";

    /** A district that nobody describes. */
    static final String EMPTY = "empty";

    /** Somebody there who may do nothing. */
    private static final String NOBODY = Tokens.of(EMPTY, "nobody");

    private final ServiceDocument document;
    private final Endpoints endpoints;
    private final Asker asker;
    private final JsonMapper json;
    private final Answered answered = new Answered();

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

    /** What it answers in a district fits its schema. */
    void answersAsDescribed(Operation operation, String district) {
        HttpResponse<String> answer = asker.call(Question.of(operation, district));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        JsonNode schema = Objects.requireNonNull(operation.answer()).get("schema");
        assertThat(document.broken(schema, value(answer))).isEmpty();
    }

    private JsonNode value(HttpResponse<String> answer) {
        return answer.headers().firstValue("Content-Type").orElse("").contains("json")
                ? json.readTree(answer.body())
                : json.valueToTree(answer.body());
    }

    /** What is wrong with a request is answered as described. */
    void refusesBadRequests(Operation operation) {
        Question question = Question.of(operation, EMPTY);
        asked(question.by(null), 401);
        asked(question.by(NOBODY), 403);
        refusesInvalidOnes(question);
        if (operation.answers("428")) {
            asked(question.header("If-Match", null), 428);
        }
        if (operation.verb().equals("post")) {
            asked(question.header(KEY, "k".repeat(LONGER_THAN_A_KEY)), 400);
        }
        if (question.body() != null && operation.requestType().equals("application/json")) {
            asked(question.saying("{"), 400);
        }
        tried(question.asking(Query.NONE).by(NOBODY));
        if (!operation.id().equals(DESCRIBE)) {
            tried(question);
        }
    }

    /** Whatever may be invalid is, one thing at a time. */
    private void refusesInvalidOnes(Question question) {
        Operation operation = question.operation();
        if (operation.takes("IfMatch")) {
            asked(question.header("If-Match", "3"), 422);
        }
        if (question.body() != null && operation.requestType().equals("application/json")) {
            asked(question.misshapen(), 422);
        }
        if (operation.query().findAny().isPresent() && !operation.isFormOrFile()) {
            asked(question.asking(Query.NONSENSE), 422);
        }
    }

    /** An answer that may be a problem, which must then be one that the document knows. */
    HttpResponse<String> tried(Question question) {
        HttpResponse<String> answer = asker.call(question);
        if (answer.statusCode() >= 400) {
            assertThat(question.operation().answers(Integer.toString(answer.statusCode())))
                    .as("%s: %s", question, answer.body())
                    .isTrue();
            assertThat(answer.headers().firstValue("Content-Type"))
                    .hasValue(ProblemAnswers.MEDIA_TYPE);
            assertThat(document.broken(document.problem(), json.readTree(answer.body()))).isEmpty();
            answered.keep(question.operation(), answer);
        }
        return answer;
    }

    /** The same when a status is expected. */
    void asked(Question question, int status) {
        HttpResponse<String> answer = tried(question);

        assertThat(answer.statusCode()).as("%s: %s", question, answer.body()).isEqualTo(status);
    }

    /** What it has answered so far. */
    Answered answered() {
        return answered;
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
