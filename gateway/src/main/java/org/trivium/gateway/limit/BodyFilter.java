package org.trivium.gateway.limit;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebFilter;
import org.springframework.web.server.WebFilterChain;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/**
 * Takes no body that is too large or comes too slowly, however its sender announced it. It is
 * passed on while it comes; when it turns out to be too large, the request is given up.
 */
@Component
@Order(BodyFilter.AFTER_SIGN_IN)
final class BodyFilter implements WebFilter {

    static final int AFTER_SIGN_IN = 0;

    private final BodySettings settings;
    private final List<Place> larger;

    BodyFilter(BodySettings settings) {
        this.settings = settings;
        this.larger = settings.larger().stream().map(Place::of).toList();
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, WebFilterChain chain) {
        ServerHttpRequest request = exchange.getRequest();
        if (!hasBody(request.getHeaders())) {
            return chain.filter(exchange);
        }
        long largest = largest(request.getPath().pathWithinApplication());
        if (request.getHeaders().getContentLength() > largest) {
            return Mono.error(new Refused(Refusal.TOO_LARGE));
        }
        MeasuredBody body = new MeasuredBody(request, largest, settings);
        return Mono.firstWithSignal(
                chain.filter(exchange.mutate().request(body).build()), body.fault());
    }

    private static boolean hasBody(HttpHeaders headers) {
        return headers.getContentLength() > 0
                || headers.containsHeader(HttpHeaders.TRANSFER_ENCODING);
    }

    private long largest(PathContainer path) {
        return larger.stream()
                .filter(place -> place.pattern.matches(path))
                .findFirst()
                .map(Place::bytes)
                .orElseGet(() -> settings.largest().toBytes());
    }

    private record Place(PathPattern pattern, long bytes) {

        static Place of(BodySettings.Place place) {
            return new Place(
                    PathPatternParser.defaultInstance.parse(place.path()),
                    place.largest().toBytes());
        }
    }
}
