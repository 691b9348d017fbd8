package org.trivium.starter.web;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.kafka.KafkaException;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.annotation.HandlerMethodValidationException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.idempotency.KeyReused;
import org.trivium.starter.idempotency.RequestRunning;
import org.trivium.starter.mongo.DatabaseAway;
import org.trivium.starter.refusal.Conflict;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;
import org.trivium.starter.refusal.NotFound;
import org.trivium.starter.refusal.NotSignedIn;
import org.trivium.starter.refusal.Refusal;
import org.trivium.starter.refusal.Stale;
import org.trivium.starter.security.IdentityAway;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * The one shape of every error: a problem of RFC 9457 with a stable type and the correlation id.
 */
@RestControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class Problems extends ResponseEntityExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final String RETRY_AFTER = "5";

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal) {
        ProblemDetail problem =
                problem(status(refusal), kind(refusal), String.valueOf(refusal.getMessage()));
        refusal.facts().forEach(problem::setProperty);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        return switch (refusal) {
            case Stale stale -> answer.eTag(ETag.of(stale.current())).body(problem);
            case RequestRunning _ ->
                    answer.header(HttpHeaders.RETRY_AFTER, RequestRunning.RETRY_AFTER)
                            .body(problem);
            default -> answer.body(problem);
        };
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure) {
        if (DatabaseAway.explains(failure)) {
            return away("database", failure);
        }
        if (failure instanceof IdentityAway) {
            return away("identity", failure);
        }
        return failure instanceof KafkaException ? away("broker", failure) : unexpected(failure);
    }

    private static ResponseEntity<ProblemDetail> away(String what, RuntimeException away) {
        LOG.warn("The {} does not answer: {}", what, away.getMessage());
        ProblemDetail problem =
                problem(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        what + "-away",
                        "The %s does not answer; try again soon.".formatted(what));
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER)
                .body(problem);
    }

    private static ResponseEntity<ProblemDetail> unexpected(RuntimeException bug) {
        LOG.error("A request failed", bug);
        return answer(
                problem(
                        HttpStatus.INTERNAL_SERVER_ERROR,
                        "internal",
                        "Something went wrong here; it has been logged."));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> mismatch(MethodArgumentTypeMismatchException mismatch) {
        return refused(InvalidFields.of(mismatch.getName(), "is not valid"));
    }

    @Override
    protected ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<FieldError> errors =
                invalid.getBindingResult().getFieldErrors().stream()
                        .map(
                                e ->
                                        new FieldError(
                                                e.getField(),
                                                String.valueOf(e.getDefaultMessage())))
                        .toList();
        return invalid(errors);
    }

    @Override
    protected ResponseEntity<Object> handleHandlerMethodValidationException(
            HandlerMethodValidationException invalid,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        List<FieldError> errors =
                invalid.getParameterValidationResults().stream()
                        .flatMap(
                                result ->
                                        result.getResolvableErrors().stream()
                                                .map(
                                                        e ->
                                                                new FieldError(
                                                                        String.valueOf(
                                                                                result.getMethodParameter()
                                                                                        .getParameterName()),
                                                                        String.valueOf(
                                                                                e
                                                                                        .getDefaultMessage()))))
                        .toList();
        return invalid(errors);
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException unreadable,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        if (unreadable.getCause() instanceof DatabindException databind
                && !databind.getPath().isEmpty()) {
            String field =
                    databind.getPath().stream()
                            .map(Problems::step)
                            .collect(Collectors.joining("."))
                            .replace(".[", "[");
            boolean unknown = databind instanceof UnrecognizedPropertyException;
            return invalid(
                    List.of(new FieldError(field, unknown ? "is not known here" : "is not valid")));
        }
        return object(
                problem(
                        HttpStatus.BAD_REQUEST,
                        "unreadable",
                        "The body is no JSON that this request takes."));
    }

    private static String step(JacksonException.Reference reference) {
        String name = reference.getPropertyName();
        return name == null ? "[%d]".formatted(reference.getIndex()) : name;
    }

    @Override
    protected ResponseEntity<Object> handleNoResourceFoundException(
            NoResourceFoundException missing,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        return object(
                problem(HttpStatus.NOT_FOUND, "not-found", "There is nothing at this address."));
    }

    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure,
            @Nullable Object body,
            HttpHeaders headers,
            HttpStatusCode status,
            WebRequest request) {
        ResponseEntity<Object> answer =
                super.handleExceptionInternal(failure, body, headers, status, request);
        if (answer != null && answer.getBody() instanceof ProblemDetail problem) {
            HttpStatus known = HttpStatus.valueOf(status.value());
            dress(problem, known.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
        return answer == null ? ResponseEntity.status(status).build() : answer;
    }

    private ResponseEntity<Object> invalid(List<FieldError> errors) {
        ResponseEntity<ProblemDetail> answer = refused(new InvalidFields(errors));
        return ResponseEntity.status(answer.getStatusCode()).body(answer.getBody());
    }

    private static HttpStatus status(Refusal refusal) {
        return switch (refusal) {
            case NotFound _ -> HttpStatus.NOT_FOUND;
            case Stale _ -> HttpStatus.PRECONDITION_FAILED;
            case Forbidden _ -> HttpStatus.FORBIDDEN;
            case NotSignedIn _ -> HttpStatus.UNAUTHORIZED;
            case InvalidFields _, KeyReused _ -> HttpStatus.UNPROCESSABLE_CONTENT;
            case Conflict _ -> HttpStatus.CONFLICT;
            default -> HttpStatus.BAD_REQUEST;
        };
    }

    private static String kind(Refusal refusal) {
        String name = refusal.getClass().getSimpleName();
        return name.replaceAll("(?<=[a-z])(?=[A-Z])", "-").toLowerCase(Locale.ROOT);
    }

    private static ProblemDetail problem(HttpStatus status, String kind, String sentence) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        dress(problem, kind);
        return problem;
    }

    private static void dress(ProblemDetail problem, String kind) {
        problem.setType(URI.create("/errors/" + kind));
        problem.setProperty("correlationId", MDC.get(Announcements.CORRELATION));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }

    private static ResponseEntity<Object> object(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus()).body(problem);
    }
}
