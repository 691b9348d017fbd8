package org.trivium.gateway.signin;

import java.util.Optional;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Asks for admission where a sign-in begins and ends. */
final class SignInPace implements WebFilter {

    private final Admission admission;

    SignInPace(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        String path = exchange.getRequest().getPath().value();
        return path.startsWith("/oauth2/") || path.startsWith("/login/")
                ? admission
                        .admit(exchange, Optional.empty())
                        .then(Mono.defer(() -> chain.filter(exchange)))
                : chain.filter(exchange);
    }
}
