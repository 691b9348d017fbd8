package org.trivium.gateway.signin;

import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint;
import org.springframework.security.web.server.DelegatingServerAuthenticationEntryPoint.DelegateEntry;
import org.springframework.security.web.server.ServerAuthenticationEntryPoint;
import org.springframework.security.web.server.WebFilterExchange;
import org.springframework.security.web.server.authentication.RedirectServerAuthenticationEntryPoint;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedException;
import org.springframework.security.web.server.firewall.ServerExchangeRejectedHandler;
import org.springframework.security.web.server.util.matcher.OrServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatcher.MatchResult;
import org.springframework.security.web.server.util.matcher.ServerWebExchangeMatchers;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.trivium.gateway.problem.ProblemHandler;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/** How the security framework says no: as problems, and to browsers by the way to sign in. */
@Component
final class Refusing implements ServerExchangeRejectedHandler {

    private final ProblemHandler problems;

    Refusing(ProblemHandler problems) {
        this.problems = problems;
    }

    /** A program gets a problem; a browser that wants a page goes to sign in and comes back. */
    ServerAuthenticationEntryPoint entry() {
        var entry =
                new DelegatingServerAuthenticationEntryPoint(
                        new DelegateEntry(programs(), this::notSignedIn));
        entry.setDefaultEntryPoint(
                new RedirectServerAuthenticationEntryPoint(Registration.SIGN_IN));
        return entry;
    }

    private static ServerWebExchangeMatcher programs() {
        ServerWebExchangeMatcher bringsToken =
                exchange ->
                        exchange.getRequest().getHeaders().containsHeader(HttpHeaders.AUTHORIZATION)
                                ? MatchResult.match()
                                : MatchResult.notMatch();
        return new OrServerWebExchangeMatcher(
                ServerWebExchangeMatchers.pathMatchers("/api/**", "/actuator/**"), bringsToken);
    }

    private Mono<Void> notSignedIn(ServerWebExchange exchange, AuthenticationException why) {
        exchange.getResponse().getHeaders().set(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        return problems.handle(exchange, new Refused(Refusal.NOT_SIGNED_IN, why));
    }

    /** Never a redirect: a browser would go round in circles. */
    Mono<Void> signInFailed(WebFilterExchange exchange, AuthenticationException why) {
        Refusal refusal =
                why instanceof OAuth2AuthenticationException failed
                                && People.NO_DISTRICT.equals(failed.getError().getErrorCode())
                        ? Refusal.NO_DISTRICT
                        : Refusal.SIGN_IN_FAILED;
        return problems.handle(exchange.getExchange(), new Refused(refusal, why));
    }

    Mono<Void> noCsrfToken(ServerWebExchange exchange, AccessDeniedException why) {
        return problems.handle(exchange, new Refused(Refusal.NO_CSRF_TOKEN, why));
    }

    Mono<Void> notAllowed(ServerWebExchange exchange, AccessDeniedException why) {
        return problems.handle(exchange, new Refused(Refusal.NOT_ALLOWED, why));
    }

    @Override
    public Mono<Void> handle(ServerWebExchange exchange, ServerExchangeRejectedException why) {
        return problems.handle(exchange, new Refused(Refusal.MALFORMED, why));
    }
}
