package org.trivium.test.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.http.HttpStatus;

/** The ways to say no, as every operation's document refers to them. */
enum ProblemAnswers {
    UNREADABLE(400, "Unreadable", "The body is no JSON that this request takes.", Map.of()),
    NOT_SIGNED_IN(401, "NotSignedIn", "This needs an access token.", Map.of()),
    FORBIDDEN(403, "Forbidden", "This needs one of the roles [TECHNICIAN].", Map.of()),
    NOT_FOUND(404, "NotFound", "There is no ticket T-2026-000001.", Map.of()),
    TRANSITION_REFUSED(
            409,
            "Conflict",
            "The state of the thing does not allow it.",
            Map.of("state", "closed", "allowed", List.of("new", "assigned"))),
    STALE(
            412,
            "Stale",
            "Ticket T-2026-000001 has changed since it was read: read it again and decide anew.",
            Map.of("currentVersion", 4)),
    INVALID_FIELDS(
            422,
            "InvalidFields",
            "Some fields are not valid.",
            Map.of(
                    "errors",
                    List.of(
                            new TreeMap<>(
                                    Map.of("field", "subject", "message", "must not be blank"))))),
    PRECONDITION_REQUIRED(
            428,
            "PreconditionRequired",
            "Send If-Match with the ETag of what you have read, so that no change of others is overwritten.",
            Map.of()),
    DATABASE_AWAY(503, "Unavailable", "The database does not answer; try again soon.", Map.of());

    static final String MEDIA_TYPE = "application/problem+json";

    private final int status;
    private final String component;
    private final String sentence;
    private final Map<String, Object> facts;

    ProblemAnswers(int status, String component, String sentence, Map<String, Object> facts) {
        this.status = status;
        this.component = component;
        this.sentence = sentence;
        this.facts = facts;
    }

    /** Status of the answer, as the document's key. */
    String status() {
        return Integer.toString(status);
    }

    /** How an operation names it. */
    ApiResponse reference() {
        return new ApiResponse().$ref("#/components/responses/" + component);
    }

    /** Puts all of them, and the schema that they share, where operations look for them. */
    static void addTo(Components components) {
        components.addSchemas("Problem", problem());
        components.addSchemas("ProblemField", field());
        for (ProblemAnswers answer : values()) {
            components.addResponses(answer.component, answer.response());
        }
    }

    private ApiResponse response() {
        MediaType json =
                new MediaType()
                        .schema(new Schema<>().$ref("#/components/schemas/Problem"))
                        .example(example());
        ApiResponse response =
                new ApiResponse()
                        .description(description())
                        .content(new Content().addMediaType(MEDIA_TYPE, json))
                        .addHeaderObject("X-Correlation-Id", CommonHeaders.correlation());
        if (this == NOT_SIGNED_IN) {
            response.addHeaderObject(
                    "WWW-Authenticate", new Header().description("How").schema(text("Bearer")));
        }
        if (this == STALE) {
            response.addHeaderObject("ETag", CommonHeaders.header("ETag"));
        }
        if (this == DATABASE_AWAY) {
            response.addHeaderObject(
                    "Retry-After", new Header().description("Seconds").schema(text("5")));
        }
        return response;
    }

    private String description() {
        return switch (this) {
            case UNREADABLE ->
                    "The body, a parameter or `Idempotency-Key` cannot be read, or one is missing";
            case NOT_SIGNED_IN -> "There is no access token, or none that is believed here";
            case FORBIDDEN -> "The caller's roles do not allow it";
            case NOT_FOUND -> "The caller's district has nothing of that id";
            case TRANSITION_REFUSED ->
                    "The state of the thing does not allow it; where there is one, `state` and `allowed` say what does. Or the request of this `Idempotency-Key` is being worked on";
            case STALE -> "Someone else has changed it since it was read";
            case INVALID_FIELDS ->
                    "Fields break their rules; `errors` names each. Or the `Idempotency-Key` belongs to another request";
            case PRECONDITION_REQUIRED -> "`If-Match` is missing";
            case DATABASE_AWAY ->
                    "The service, its database or the identity provider does not answer; try again soon";
        };
    }

    private Map<String, Object> example() {
        Map<String, Object> example = new LinkedHashMap<>();
        example.put("type", "/errors/" + name().toLowerCase(Locale.ROOT).replace('_', '-'));
        example.put("title", title());
        example.put("status", status);
        example.put("detail", sentence);
        example.put("correlationId", CommonHeaders.CORRELATION_EXAMPLE);
        facts.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(fact -> example.put(fact.getKey(), fact.getValue()));
        return example;
    }

    private String title() {
        return HttpStatus.valueOf(status).getReasonPhrase();
    }

    private static Schema<?> problem() {
        Schema<Object> problem = new Schema<>();
        problem.addType("object");
        problem.setDescription(
                "A problem of RFC 9457. A kind of problem may add facts of its own, such as `state` and `allowed`.");
        problem.addProperty(
                "type",
                text("/errors/not-found").description("What kind; stable, unlike `detail`"));
        problem.addProperty("title", text("Not Found"));
        problem.addProperty("status", number(404));
        problem.addProperty("detail", text("There is no ticket T-2026-000001."));
        problem.addProperty("instance", text("/api/support/tickets/T-2026-000001"));
        problem.addProperty(
                "correlationId",
                text(CommonHeaders.CORRELATION_EXAMPLE)
                        .description("Quote it when you ask; the log lines carry it"));
        Schema<Object> errors = new Schema<>();
        errors.addType("array");
        errors.setItems(new Schema<>().$ref("#/components/schemas/ProblemField"));
        problem.addProperty("errors", errors);
        problem.addProperty(
                "currentVersion",
                number(4).description("With 412: the version that the thing has now"));
        problem.setRequired(List.of("type", "title", "status", "detail", "correlationId"));
        return problem;
    }

    private static Schema<?> field() {
        Schema<Object> field = new Schema<>();
        field.addType("object");
        field.setDescription("What is wrong with one field.");
        field.addProperty(
                "field",
                text("subject").description("Its name; in a list with its place, `[3].staff`"));
        field.addProperty("message", text("must not be blank"));
        field.setRequired(List.of("field", "message"));
        return field;
    }

    private static Schema<?> text(String example) {
        Schema<Object> text = new Schema<>();
        text.addType("string");
        text.setExample(example);
        return text;
    }

    private static Schema<?> number(int example) {
        Schema<Object> number = new Schema<>();
        number.addType("integer");
        number.setExample(example);
        return number;
    }
}
