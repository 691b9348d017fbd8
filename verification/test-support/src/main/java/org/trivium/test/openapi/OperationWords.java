package org.trivium.test.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.http.HttpMethod;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.ValueConstants;
import org.springframework.web.method.HandlerMethod;
import org.trivium.test.openapi.WrittenWords.Words;

/** Tells an operation what its method, its Javadoc and the house's conventions say about it. */
final class OperationWords implements GlobalOperationCustomizer {

    /** Left out of the document. */
    private static final String ID = "x-id";

    private static final String AUDITED =
            "Personal data: whoever reads it is entered in the audit trail.";

    private final WrittenWords words;
    private final OperationParameters parameters;

    OperationWords(WrittenWords words) {
        this.words = words;
        this.parameters = new OperationParameters(words);
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod handler) {
        Method method = handler.getMethod();
        Words said = words.of(method);
        if (named(operation, id(method))) {
            operation.setTags(List.of(module(method)));
            operation.setSummary(said.sentence());
            operation.setDescription(description(method, said));
        }
        parameters.describe(operation, handler, said);
        answers(operation, handler, said);
        return operation;
    }

    private static @Nullable String description(Method method, Words said) {
        String more = said.text().length() > said.sentence().length() + 1 ? said.text() : "";
        String audited =
                verb(method).equals(HttpMethod.GET) && tellsOfPersons(method) ? AUDITED : "";
        String all = (more + " " + audited).strip();
        return all.isEmpty() ? null : all;
    }

    /** By simple name: tests support knows no service. */
    private static boolean tellsOfPersons(Method method) {
        return Stream.of(method, method.getDeclaringClass())
                .flatMap(marked -> Arrays.stream(marked.getAnnotations()))
                .anyMatch(mark -> mark.annotationType().getSimpleName().equals("PersonalData"));
    }

    /**
     * Methods that differ only in what they consume are one operation; the first by name names it.
     */
    private static boolean named(Operation operation, String id) {
        Object other = operation.getExtensions() == null ? null : operation.getExtensions().get(ID);
        boolean first = other == null || id.compareTo(other.toString()) <= 0;
        operation.addExtension(ID, first ? id : other);
        operation.setOperationId(first ? id : String.valueOf(other));
        return first;
    }

    /** Controller and method: {@code ticketAssign}. */
    static String id(Method method) {
        String type =
                method.getDeclaringClass().getSimpleName().replaceAll("(Controller|Verbs)$", "");
        String name = method.getName();
        if (name.equalsIgnoreCase(type)) {
            return name;
        }
        return Character.toLowerCase(type.charAt(0))
                + type.substring(1)
                + Character.toUpperCase(name.charAt(0))
                + name.substring(1);
    }

    /** The package above {@code web}. */
    private static String module(Method method) {
        return method.getDeclaringClass()
                .getPackageName()
                .replaceAll("\\.web$|.*\\.(?=\\w+\\.web$)", "");
    }

    private void answers(Operation operation, HandlerMethod handler, Words said) {
        String body = words.body(handler.getMethod());
        ApiResponses responses = new ApiResponses();
        ApiResponse success = operation.getResponses().values().iterator().next();
        success.setHeaders(null);
        if (body.contains("eTag(") || body.contains("ETag.ok(")) {
            success.addHeaderObject("ETag", CommonHeaders.header("ETag"));
        }
        if (body.contains(".created(") || body.contains(".location(")) {
            success.addHeaderObject("Location", CommonHeaders.header("Location"));
        }
        if (body.contains("CONTENT_LOCATION")) {
            success.addHeaderObject("Content-Location", CommonHeaders.header("ContentLocation"));
        }
        success.addHeaderObject("X-Correlation-Id", CommonHeaders.correlation());
        String status = status(handler.getMethod(), body);
        stream(success, handler);
        success.setDescription(described(status));
        responses.addApiResponse(status, success);
        Map<String, ApiResponse> problems = new TreeMap<>(problems(handler, said, body));
        if (OperationParameters.mayBeInvalid(operation, handler)) {
            ProblemAnswers invalid = ProblemAnswers.INVALID_FIELDS;
            problems.put(invalid.status(), invalid.reference());
        }
        operation.getResponses().entrySet().stream()
                .filter(told -> told.getValue().get$ref() != null)
                .forEach(told -> problems.put(told.getKey(), told.getValue()));
        problems.forEach(responses::addApiResponse);
        operation.setResponses(responses);
    }

    /** A file is of whatever type it is. */
    private static void stream(ApiResponse success, HandlerMethod handler) {
        if (handler.getMethod()
                .toGenericString()
                .contains("<org.springframework.core.io.Resource>")) {
            Schema<Object> bytes = new Schema<>();
            bytes.addType("string");
            bytes.setFormat("binary");
            success.setContent(new Content().addMediaType("*/*", new MediaType().schema(bytes)));
        }
    }

    private static String status(Method method, String body) {
        ResponseStatus said = method.getAnnotation(ResponseStatus.class);
        if (said != null) {
            return Integer.toString(said.value().value());
        }
        if (body.contains(".created(")) {
            return "201";
        }
        if (body.contains(".accepted(")) {
            return "202";
        }
        return body.contains(".noContent(") ? "204" : "200";
    }

    private static String described(String status) {
        return switch (status) {
            case "201" -> "Created";
            case "202" -> "Accepted; it is under way";
            case "204" -> "Done";
            default -> "OK";
        };
    }

    private static Map<String, ApiResponse> problems(
            HandlerMethod handler, Words said, String body) {
        Set<ProblemAnswers> problems =
                EnumSet.of(
                        ProblemAnswers.NOT_SIGNED_IN,
                        ProblemAnswers.FORBIDDEN,
                        ProblemAnswers.DATABASE_AWAY);
        HttpMethod verb = verb(handler.getMethod());
        if (verb.equals(HttpMethod.POST)
                || has(handler, RequestBody.class)
                || asksForParameters(handler)) {
            problems.add(ProblemAnswers.UNREADABLE);
        }
        boolean makes = verb.equals(HttpMethod.PUT) && !OperationParameters.takesVersion(handler);
        if (!makes
                && (has(handler, PathVariable.class)
                        || said.refusals().stream().anyMatch(name -> name.endsWith("NotFound"))
                        || body.contains("new NotFound("))) {
            problems.add(ProblemAnswers.NOT_FOUND);
        }
        if (OperationParameters.takesVersion(handler)) {
            problems.add(ProblemAnswers.STALE);
            problems.add(ProblemAnswers.PRECONDITION_REQUIRED);
        }
        Map<String, ApiResponse> answers = new TreeMap<>();
        problems.forEach(problem -> answers.put(problem.status(), problem.reference()));
        return answers;
    }

    private static boolean has(HandlerMethod handler, Class<? extends Annotation> annotation) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(annotation));
    }

    private static boolean asksForParameters(HandlerMethod handler) {
        return Arrays.stream(handler.getMethodParameters())
                .anyMatch(
                        parameter -> {
                            RequestParam asked =
                                    parameter.getParameterAnnotation(RequestParam.class);
                            return asked != null
                                    && asked.required()
                                    && !parameter.isOptional()
                                    && asked.defaultValue().equals(ValueConstants.DEFAULT_NONE);
                        });
    }

    private static HttpMethod verb(Method method) {
        return mapping(method)
                .flatMap(mapping -> Arrays.stream(mapping.method()))
                .map(RequestMethod::asHttpMethod)
                .findFirst()
                .orElse(HttpMethod.GET);
    }

    private static Stream<RequestMapping> mapping(Method method) {
        return Stream.ofNullable(
                AnnotatedElementUtils.findMergedAnnotation(method, RequestMapping.class));
    }
}
