package org.trivium.gateway.signin;

import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.web.server.ServerHttpSecurity.OAuth2ResourceServerSpec.JwtSpec;
import org.springframework.security.oauth2.jwt.Jwt;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/** Those who bring a token with every request. */
final class BearerTokens {

    private final Verifier verifier;
    private final SecuritySettings settings;

    BearerTokens(Verifier verifier, SecuritySettings settings) {
        this.verifier = verifier;
        this.settings = settings;
    }

    void apply(JwtSpec spec) {
        spec.jwtDecoder(verifier).jwtAuthenticationConverter(this::known);
    }

    private Mono<AbstractAuthenticationToken> known(Jwt token) {
        return Mono.justOrEmpty(Asker.of(token, settings.claims()))
                .<AbstractAuthenticationToken>map(asker -> new MachineToken(token, asker))
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.NO_DISTRICT)));
    }
}
