package org.trivium.gateway.signin;

import java.util.Optional;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Asks for admission when it is known who asks, or that nobody is. */
final class AskerPace implements WebFilter {

    private final Admission admission;

    AskerPace(Admission admission) {
        this.admission = admission;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return ReactiveSecurityContextHolder.getContext()
                .map(context -> Asker.of(context.getAuthentication()))
                .defaultIfEmpty(Optional.empty())
                .flatMap(asker -> admission.admit(exchange, asker))
                .then(Mono.defer(() -> chain.filter(exchange)));
    }
}
