package org.trivium.gateway.signin;

import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.web.server.ServerWebExchange;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/** Who asks as the newest token says, not as it was at sign-in. */
final class AskerNow {

    private final Tokens tokens;
    private final Verifier verifier;
    private final SecuritySettings settings;

    AskerNow(Tokens tokens, Verifier verifier, SecuritySettings settings) {
        this.tokens = tokens;
        this.verifier = verifier;
        this.settings = settings;
    }

    Mono<Asker> of(ServerWebExchange exchange, Authentication known) {
        if (known instanceof MachineToken machine) {
            return Mono.just(machine.asker());
        }
        return tokens.of(exchange, known)
                .map(OAuth2AuthorizedClient::getAccessToken)
                .flatMap(token -> verifier.decode(token.getTokenValue()))
                .onErrorMap(JwtException.class, old -> new Refused(Refusal.NOT_SIGNED_IN, old))
                .flatMap(token -> Mono.justOrEmpty(Asker.of(token, settings.claims())))
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.NO_DISTRICT)));
    }
}
