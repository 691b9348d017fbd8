package org.trivium.gateway.route;

import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import org.trivium.gateway.problem.Problem;

/** What is answered for a service that is down. */
@RestController
final class Unavailable {

    private static final String SECONDS = "5";

    @RequestMapping("/unavailable/{service}")
    ResponseEntity<ProblemDetail> unavailable(
            @PathVariable String service, ServerWebExchange exchange) {
        String sentence =
                "The %s service does not answer; the others do. Try again soon.".formatted(service);
        return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE)
                .header(HttpHeaders.RETRY_AFTER, SECONDS)
                .body(Problem.of(HttpStatus.SERVICE_UNAVAILABLE, sentence, exchange));
    }
}
