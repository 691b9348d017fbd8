package org.trivium.gateway.page;

import java.util.List;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import reactor.core.publisher.Mono;

/** Answers a browser with the app's one page wherever the app, and nobody else, knows a place. */
@Component
final class PlacesOfTheApp implements WebFilter {

    private static final String PAGE = "/index.html";

    private static final List<String> OTHERS =
            List.of("api", "actuator", "schemas", "assets", "login", "oauth2", "logout");

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        return chain.filter(
                isPlace(exchange.getRequest())
                        ? exchange.mutate().request(request -> request.path(PAGE)).build()
                        : exchange);
    }

    private static boolean isPlace(ServerHttpRequest request) {
        return request.getMethod().equals(HttpMethod.GET)
                && request.getHeaders().getAccept().stream()
                        .anyMatch(MediaType.TEXT_HTML::equalsTypeAndSubtype)
                && isOfTheApp(request.getPath().value());
    }

    /** A name with a dot is a file's. */
    private static boolean isOfTheApp(String path) {
        String first = path.substring(1).split("/", 2)[0];
        String last = path.substring(path.lastIndexOf('/') + 1);
        return !OTHERS.contains(first) && last.indexOf('.') < 0;
    }
}
