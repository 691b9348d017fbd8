package org.trivium.gateway.problem;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webflux.error.ErrorWebExceptionHandler;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpResponse;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Answers every error of the gateway itself as a problem of RFC 9457, and counts what it refuses in
 * {@code trivium.gateway.refused} by reason. Alert when {@code identity-away} or {@code
 * sessions-away} grows.
 */
@Component
@Order(-2)
public final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;
    private final Map<Refusal, Counter> refused;

    ProblemHandler(JsonMapper json, MeterRegistry meters) {
        this.json = json;
        this.refused =
                Arrays.stream(Refusal.values())
                        .collect(
                                Collectors.toMap(
                                        Function.identity(),
                                        why -> counter(meters, why),
                                        (one, other) -> one,
                                        () -> new EnumMap<>(Refusal.class)));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        if (failure instanceof Refused no) {
            Optional.ofNullable(refused.get(no.refusal())).ifPresent(Counter::increment);
        }
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        HttpStatus status = status(failure);
        log(status, failure);
        if (failure instanceof ErrorResponse answer) {
            response.getHeaders().putAll(answer.getHeaders());
        }
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        DataBuffer body =
                response.bufferFactory()
                        .wrap(
                                json.writeValueAsBytes(
                                        Problem.of(status, sentence(status, failure), exchange)));
        return response.writeWith(Mono.just(body));
    }

    /** What is known to be away needs no trace of the stack. */
    private static void log(HttpStatus status, Throwable failure) {
        if (status == HttpStatus.INTERNAL_SERVER_ERROR) {
            LOG.error("A request failed at the gateway", failure);
        } else if (status.is5xxServerError()) {
            LOG.warn(
                    "A request failed at the gateway: {} {}",
                    String.valueOf(failure),
                    String.valueOf(failure.getCause()));
        }
    }

    private static HttpStatus status(Throwable failure) {
        return Optional.of(failure)
                .filter(ErrorResponse.class::isInstance)
                .map(ErrorResponse.class::cast)
                .map(answer -> HttpStatus.resolve(answer.getStatusCode().value()))
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String sentence(HttpStatus status, Throwable failure) {
        if (failure instanceof Refused no) {
            return no.refusal().sentence();
        }
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case GATEWAY_TIMEOUT -> "The service behind did not answer in time.";
            case INTERNAL_SERVER_ERROR -> "Something went wrong here; it has been logged.";
            default -> status.getReasonPhrase() + ".";
        };
    }

    private static Counter counter(MeterRegistry meters, Refusal why) {
        return Counter.builder("trivium.gateway.refused")
                .description("Requests that the gateway let go no further")
                .tag("reason", why.reason())
                .register(meters);
    }
}
