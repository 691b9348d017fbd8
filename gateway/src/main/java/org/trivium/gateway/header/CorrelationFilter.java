package org.trivium.gateway.header;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.trivium.gateway.problem.Problem;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id that every service, log line and event of it carries; the asker may
 * bring one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter implements WebFilter {

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String brought = exchange.getRequest().getHeaders().getFirst(Problem.CORRELATION);
        String id =
                brought != null && ACCEPTED.matcher(brought).matches()
                        ? brought
                        : UUID.randomUUID().toString();
        HttpHeaders answered = exchange.getResponse().getHeaders();
        exchange.getResponse()
                .beforeCommit(
                        () -> {
                            answered.set(Problem.CORRELATION, id);
                            return Mono.empty();
                        });
        exchange.getAttributes().put(Problem.CORRELATION, id);
        exchange.getAttributes().put(Problem.ASKED, exchange.getRequest().getPath().value());
        return chain.filter(
                exchange.mutate()
                        .request(r -> r.headers(h -> h.set(Problem.CORRELATION, id)))
                        .build());
    }
}
