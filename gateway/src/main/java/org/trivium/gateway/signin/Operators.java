package org.trivium.gateway.signin;

import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.ReactiveAuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.authorization.AuthorizationContext;
import reactor.core.publisher.Mono;

/** Those who run the installation, as long as the provider says so. */
final class Operators implements ReactiveAuthorizationManager<AuthorizationContext> {

    private static final String ROLE = "ops";

    private final AskerNow now;

    Operators(AskerNow now) {
        this.now = now;
    }

    @Override
    public Mono<AuthorizationResult> authorize(
            Mono<Authentication> authentication, AuthorizationContext context) {
        return authentication
                .flatMap(known -> now.of(context.getExchange(), known))
                .map(asker -> new AuthorizationDecision(asker.roles().contains(ROLE)));
    }
}
