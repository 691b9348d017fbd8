package org.trivium.gateway;

import java.util.Optional;
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

/** Answers every error of the gateway itself as a problem of RFC 9457. */
@Component
@Order(-2)
final class ProblemHandler implements ErrorWebExceptionHandler {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemHandler.class);

    private final JsonMapper json;

    ProblemHandler(JsonMapper json) {
        this.json = json;
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, Throwable failure) {
        ServerHttpResponse response = exchange.getResponse();
        if (response.isCommitted()) {
            return Mono.error(failure);
        }
        HttpStatus status = status(failure);
        if (status.is5xxServerError()) {
            LOG.error("A request failed at the gateway", failure);
        }
        response.setStatusCode(status);
        response.getHeaders().setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        DataBuffer body =
                response.bufferFactory()
                        .wrap(
                                json.writeValueAsBytes(
                                        Problem.of(status, sentence(status), exchange)));
        return response.writeWith(Mono.just(body));
    }

    private static HttpStatus status(Throwable failure) {
        return Optional.of(failure)
                .filter(ErrorResponse.class::isInstance)
                .map(ErrorResponse.class::cast)
                .map(answer -> HttpStatus.resolve(answer.getStatusCode().value()))
                .orElse(HttpStatus.INTERNAL_SERVER_ERROR);
    }

    private static String sentence(HttpStatus status) {
        return switch (status) {
            case NOT_FOUND -> "There is nothing at this address.";
            case GATEWAY_TIMEOUT -> "The service behind did not answer in time.";
            case INTERNAL_SERVER_ERROR -> "Something went wrong here; it has been logged.";
            default -> status.getReasonPhrase() + ".";
        };
    }
}
