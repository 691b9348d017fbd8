package org.trivium.gateway;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

/** The one shape of every error, the same as the services'. */
final class Problem {

    private Problem() {}

    static ProblemDetail of(HttpStatus status, String sentence, ServerWebExchange exchange) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(
                URI.create("/errors/" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setInstance(URI.create(exchange.getRequest().getPath().value()));
        problem.setProperty("correlationId", exchange.getAttribute(CorrelationFilter.HEADER));
        return problem;
    }
}
