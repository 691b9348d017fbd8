package org.trivium.gateway.signin;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizeRequest;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.ReactiveOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.ReactiveOAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;
import org.springframework.security.oauth2.core.endpoint.OAuth2AccessTokenResponse;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/**
 * The access token of a browser's session, refreshed silently when it runs out: once, however many
 * requests of that session come at the same moment. A session whose refresh is refused is over.
 */
final class Tokens implements ReactiveOAuth2AuthorizedClientManager {

    /** Requests that read their session before the refresh was stored still come that late. */
    private static final Duration STRAGGLERS = Duration.ofSeconds(2);

    private final KeptTokens kept;
    private final ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider;
    private final Registration registration;
    private final Duration before;
    private final Clock clock;
    private final ConcurrentMap<String, Mono<OAuth2AuthorizedClient>> refreshes =
            new ConcurrentHashMap<>();

    Tokens(
            KeptTokens kept,
            ReactiveOAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> provider,
            Registration registration,
            Duration before,
            Clock clock) {
        this.kept = kept;
        this.provider = provider;
        this.registration = registration;
        this.before = before;
        this.clock = clock;
    }

    @Override
    public Mono<OAuth2AuthorizedClient> authorize(OAuth2AuthorizeRequest request) {
        return Mono.deferContextual(
                context -> of(context.get(ServerWebExchange.class), request.getPrincipal()));
    }

    /** The token of the browser that asks. */
    Mono<OAuth2AuthorizedClient> of(ServerWebExchange exchange, Authentication person) {
        return kept.<OAuth2AuthorizedClient>loadAuthorizedClient(Registration.ID, person, exchange)
                .switchIfEmpty(Mono.error(() -> new Refused(Refusal.NOT_SIGNED_IN)))
                .flatMap(
                        client ->
                                isFresh(client)
                                        ? Mono.just(client)
                                        : exchange.getSession()
                                                .flatMap(
                                                        session ->
                                                                once(
                                                                        session,
                                                                        refresh(
                                                                                client, person,
                                                                                exchange))));
    }

    private boolean isFresh(OAuth2AuthorizedClient client) {
        Instant end = client.getAccessToken().getExpiresAt();
        return end == null || clock.instant().isBefore(end.minus(before));
    }

    private Mono<OAuth2AuthorizedClient> once(
            WebSession session, Mono<OAuth2AuthorizedClient> refresh) {
        String id = session.getId();
        return refreshes
                .computeIfAbsent(
                        id,
                        absent ->
                                refresh.doOnError(failed -> refreshes.remove(id))
                                        .doOnSuccess(done -> forgetSoon(id))
                                        .cache())
                .onErrorResume(OAuth2AuthorizationException.class, no -> refused(session, no));
    }

    /** Only the provider's word about this grant ends a session, not trouble with the gateway. */
    private static Mono<OAuth2AuthorizedClient> refused(
            WebSession session, OAuth2AuthorizationException no) {
        return OAuth2ErrorCodes.INVALID_GRANT.equals(no.getError().getErrorCode())
                ? session.invalidate().then(Mono.error(new Refused(Refusal.NOT_SIGNED_IN, no)))
                : Mono.error(new Refused(Refusal.IDENTITY_AWAY, no));
    }

    private void forgetSoon(String id) {
        Mono.delay(STRAGGLERS).subscribe(late -> refreshes.remove(id));
    }

    private Mono<OAuth2AuthorizedClient> refresh(
            OAuth2AuthorizedClient old, Authentication person, ServerWebExchange exchange) {
        OAuth2RefreshToken token = old.getRefreshToken();
        if (token == null) {
            return Mono.error(new Refused(Refusal.NOT_SIGNED_IN));
        }
        return registration
                .findByRegistrationId(Registration.ID)
                .map(
                        gateway ->
                                new OAuth2RefreshTokenGrantRequest(
                                        gateway, old.getAccessToken(), token))
                .flatMap(provider::getTokenResponse)
                .map(answer -> renewed(old, token, answer))
                .flatMap(client -> keep(client, person, exchange).thenReturn(client));
    }

    private static OAuth2AuthorizedClient renewed(
            OAuth2AuthorizedClient old,
            OAuth2RefreshToken token,
            OAuth2AccessTokenResponse answer) {
        OAuth2RefreshToken next = answer.getRefreshToken();
        return new OAuth2AuthorizedClient(
                old.getClientRegistration(),
                old.getPrincipalName(),
                answer.getAccessToken(),
                next == null ? token : next);
    }

    /** At once, not at the end of the request, so that the other instances see it too. */
    private Mono<Void> keep(
            OAuth2AuthorizedClient client, Authentication person, ServerWebExchange exchange) {
        return kept.saveAuthorizedClient(client, person, exchange)
                .then(exchange.getSession().flatMap(WebSession::save));
    }
}
