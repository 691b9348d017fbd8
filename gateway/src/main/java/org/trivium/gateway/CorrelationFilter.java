package org.trivium.gateway;

import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/**
 * Gives every request an id that every service, log line and event of it carries; the asker may
 * bring one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
final class CorrelationFilter implements WebFilter {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String brought = exchange.getRequest().getHeaders().getFirst(HEADER);
        String id =
                brought != null && ACCEPTED.matcher(brought).matches()
                        ? brought
                        : UUID.randomUUID().toString();
        HttpHeaders answered = exchange.getResponse().getHeaders();
        exchange.getResponse()
                .beforeCommit(
                        () -> {
                            answered.set(HEADER, id);
                            return Mono.empty();
                        });
        exchange.getAttributes().put(HEADER, id);
        return chain.filter(
                exchange.mutate().request(r -> r.headers(h -> h.set(HEADER, id))).build());
    }
}
