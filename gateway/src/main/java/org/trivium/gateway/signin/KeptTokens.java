package org.trivium.gateway.signin;

import java.util.Map;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.server.ServerOAuth2AuthorizedClientRepository;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * Tokens stay in the session, which browsers know by its id alone. The gateway's own secret does
 * not go there: it would be in every session, and an old one in old sessions. Nor does what the
 * provider says about itself, which is long and may hold what sessions must not.
 */
final class KeptTokens implements ServerOAuth2AuthorizedClientRepository {

    private static final String ATTRIBUTE = "TOKENS";

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends OAuth2AuthorizedClient> Mono<T> loadAuthorizedClient(
            String client, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(session -> Mono.justOrEmpty((T) session.getAttribute(ATTRIBUTE)));
    }

    @Override
    public Mono<Void> saveAuthorizedClient(
            OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
        OAuth2AuthorizedClient kept =
                new OAuth2AuthorizedClient(
                        bare(client.getClientRegistration()),
                        client.getPrincipalName(),
                        client.getAccessToken(),
                        client.getRefreshToken());
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().put(ATTRIBUTE, kept))
                .then();
    }

    @Override
    public Mono<Void> removeAuthorizedClient(
            String client, Authentication person, ServerWebExchange exchange) {
        return exchange.getSession()
                .doOnNext(session -> session.getAttributes().remove(ATTRIBUTE))
                .then();
    }

    private static ClientRegistration bare(ClientRegistration registration) {
        return ClientRegistration.withClientRegistration(registration)
                .clientSecret("")
                .providerConfigurationMetadata(Map.of())
                .build();
    }
}
