package org.trivium.gateway.route;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.springframework.cloud.gateway.filter.factory.RetryGatewayFilterFactory.RetryConfig;
import org.springframework.cloud.gateway.route.Route;
import org.springframework.cloud.gateway.route.RouteLocator;
import org.springframework.cloud.gateway.route.builder.BooleanSpec;
import org.springframework.cloud.gateway.route.builder.Buildable;
import org.springframework.cloud.gateway.route.builder.GatewayFilterSpec;
import org.springframework.cloud.gateway.route.builder.RouteLocatorBuilder;
import org.springframework.cloud.gateway.route.builder.UriSpec;
import org.springframework.cloud.gateway.support.RouteMetadataUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;

/** One way to each service, and ways of their own to places that need more time. */
@Configuration(proxyBeanMethods = false)
class RouteConfiguration {

    /** A service says so itself, or a proxy does for it; a plain 500 is one endpoint's matter. */
    private static final Set<String> DOWN = Set.of("502", "503", "504");

    private static final Duration PAUSE = Duration.ofMillis(50);

    @Bean
    RouteLocator routes(RouteLocatorBuilder builder, RouteSettings settings) {
        var routes = builder.routes();
        settings.services()
                .forEach(
                        (service, uri) -> {
                            String all = "/api/%s/".formatted(service);
                            for (RouteSettings.Place place : settings.patient()) {
                                if (place.path().startsWith(all)) {
                                    routes.route(
                                            place.path().substring("/api/".length()),
                                            to ->
                                                    way(
                                                            to.path(place.path()),
                                                            service,
                                                            place.patience(),
                                                            uri));
                                }
                            }
                            routes.route(
                                    service + "/**",
                                    to ->
                                            way(
                                                    to.path(all + "**"),
                                                    service,
                                                    settings.patience(),
                                                    uri));
                        });
        return routes.build();
    }

    private static Buildable<Route> way(
            BooleanSpec path, String service, Duration patience, URI uri) {
        return path.filters(filters -> filters(filters, service))
                .metadata(RouteMetadataUtils.RESPONSE_TIMEOUT_ATTR, patience.toMillis())
                .uri(uri);
    }

    /** The token comes first: a session that has run out is no fault of the service. */
    private static UriSpec filters(GatewayFilterSpec filters, String service) {
        return filters.tokenRelay()
                .circuitBreaker(
                        breaker ->
                                breaker.setName(service)
                                        .setFallbackUri("forward:/unavailable/" + service)
                                        .setStatusCodes(DOWN))
                .retry(RouteConfiguration::onceMore);
    }

    /** Only what changes nothing, and not what took too long already. */
    @SuppressWarnings("unchecked")
    private static void onceMore(RetryConfig retry) {
        retry.setRetries(1)
                .setMethods(HttpMethod.GET, HttpMethod.HEAD)
                .setStatuses(HttpStatus.SERVICE_UNAVAILABLE)
                .setSeries()
                .setExceptions(IOException.class)
                .setBackoff(PAUSE, PAUSE, 1, false);
    }
}
