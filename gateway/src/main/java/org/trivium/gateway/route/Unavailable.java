package org.trivium.gateway.route;

import java.util.Optional;
import org.springframework.cloud.gateway.support.ServerWebExchangeUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.server.ServerWebExchange;
import org.trivium.gateway.problem.Problem;

/** What is answered for a service that is down, or too slow. */
@RestController
final class Unavailable {

    private static final String SECONDS = "5";

    @RequestMapping("/unavailable/{service}")
    ResponseEntity<ProblemDetail> unavailable(
            @PathVariable String service, ServerWebExchange exchange) {
        Optional<Throwable> why =
                Optional.ofNullable(
                        exchange.getAttribute(
                                ServerWebExchangeUtils.CIRCUITBREAKER_EXECUTION_EXCEPTION_ATTR));
        if (why.isEmpty()) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return why.filter(Unavailable::isLate).isPresent()
                ? answer(
                        HttpStatus.GATEWAY_TIMEOUT,
                        "The %s service did not answer in time. It may have done what was asked."
                                .formatted(service),
                        exchange)
                : answer(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        "The %s service does not answer; the others do. Try again soon."
                                .formatted(service),
                        exchange);
    }

    private static boolean isLate(Throwable why) {
        return why instanceof ResponseStatusException status
                && status.getStatusCode().value() == HttpStatus.GATEWAY_TIMEOUT.value();
    }

    private static ResponseEntity<ProblemDetail> answer(
            HttpStatus status, String sentence, ServerWebExchange exchange) {
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(Problem.of(status, sentence, exchange));
    }
}
