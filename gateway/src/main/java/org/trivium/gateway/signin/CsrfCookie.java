package org.trivium.gateway.signin;

import org.springframework.http.HttpHeaders;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.ServerAuthenticationSuccessHandler;
import org.springframework.security.web.server.csrf.CookieServerCsrfTokenRepository;
import org.springframework.security.web.server.csrf.CsrfToken;
import org.springframework.security.web.server.csrf.CsrfWebFilter;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.trivium.gateway.header.PublicAddress;
import org.trivium.gateway.session.SessionSettings;
import reactor.core.publisher.Mono;

/**
 * The token that a page must send back with every change: in a cookie that its scripts can read and
 * no other site can.
 */
final class CsrfCookie
        implements WebFilter, ServerWebExchangeMatcher, ServerAuthenticationSuccessHandler {

    static final String NAME = "TRIVIUM_CSRF";

    private static final String BEARER = "Bearer ";

    private final CookieServerCsrfTokenRepository tokens =
            CookieServerCsrfTokenRepository.withHttpOnlyFalse();

    private final String session;

    CsrfCookie(PublicAddress address, SessionSettings sessions) {
        this.session = sessions.cookie();
        tokens.setCookieName(NAME);
        tokens.setCookieCustomizer(
                cookie -> {
                    cookie.sameSite("Lax");
                    if (address.isSecure()) {
                        cookie.secure(true);
                    }
                });
    }

    CookieServerCsrfTokenRepository tokens() {
        return tokens;
    }

    /** The cookie is written only if somebody asks for the token. */
    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        if (hasSession(exchange)) {
            exchange.getResponse()
                    .beforeCommit(
                            () ->
                                    exchange.<Mono<CsrfToken>>getAttributeOrDefault(
                                                    CsrfToken.class.getName(), Mono.empty())
                                            .then());
        }
        return chain.filter(exchange);
    }

    /** Only what a browser sends by itself, its cookie, can be abused by another site. */
    @Override
    public Mono<MatchResult> matches(ServerWebExchange exchange) {
        return hasSession(exchange) && !bringsToken(exchange)
                ? CsrfWebFilter.DEFAULT_CSRF_MATCHER.matches(exchange)
                : MatchResult.notMatch();
    }

    private boolean hasSession(ServerWebExchange exchange) {
        return exchange.getRequest().getCookies().containsKey(session);
    }

    private static boolean bringsToken(ServerWebExchange exchange) {
        String brought = exchange.getRequest().getHeaders().getFirst(HttpHeaders.AUTHORIZATION);
        return brought != null && brought.regionMatches(true, 0, BEARER, 0, BEARER.length());
    }

    /** Who signs in gets another one: the one before may be known to somebody else. */
    @Override
    public Mono<Void> onAuthenticationSuccess(
            WebFilterExchange exchange, Authentication authentication) {
        return tokens.generateToken(exchange.getExchange())
                .flatMap(token -> tokens.saveToken(exchange.getExchange(), token));
    }
}
