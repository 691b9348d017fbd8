package org.trivium.gateway.header;

import java.net.URI;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Tells browsers on every answer what they must not do with it. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
final class SecurityHeaders implements WebFilter {

    private static final String YEAR = "max-age=31536000";

    private final PublicAddress address;
    private final String policy;

    /** Signing out is a form that ends at the identity provider. */
    SecurityHeaders(PublicAddress address, @Value("${trivium.security.issuer:}") String issuer) {
        this.address = address;
        this.policy =
                "default-src 'self'; base-uri 'none'; object-src 'none'; frame-ancestors 'none';"
                        + " form-action 'self'"
                        + (issuer.isEmpty() ? "" : " " + URI.create(issuer).resolve("/"));
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        exchange.getResponse().beforeCommit(() -> Mono.fromRunnable(() -> put(exchange)));
        return chain.filter(exchange);
    }

    private void put(ServerWebExchange exchange) {
        HttpHeaders headers = exchange.getResponse().getHeaders();
        headers.set("Content-Security-Policy", policy);
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set(
                "Permissions-Policy",
                "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (address.isSecure() || exchange.getRequest().getSslInfo() != null) {
            headers.set("Strict-Transport-Security", YEAR);
        }
        if (exchange.getRequest().getPath().value().startsWith("/api/")) {
            headers.setCacheControl("no-store");
        }
    }
}
