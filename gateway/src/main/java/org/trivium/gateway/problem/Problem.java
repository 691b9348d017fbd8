package org.trivium.gateway.problem;

import java.net.URI;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.server.ServerWebExchange;

/** The one shape of every error, the same as the services'. */
public final class Problem {

    /** Header, and attribute of an exchange, with the id of a request. */
    public static final String CORRELATION = "X-Correlation-Id";

    /** Attribute of an exchange with the path that was asked for, wherever it is answered. */
    public static final String ASKED = "trivium.asked";

    private Problem() {}

    /** A problem whose type is the name of its status. */
    public static ProblemDetail of(HttpStatus status, String sentence, ServerWebExchange exchange) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
        problem.setType(
                URI.create("/errors/" + status.name().toLowerCase(Locale.ROOT).replace('_', '-')));
        problem.setInstance(
                URI.create(
                        exchange.getAttributeOrDefault(
                                ASKED, exchange.getRequest().getPath().value())));
        problem.setProperty("correlationId", exchange.getAttribute(CORRELATION));
        return problem;
    }
}
