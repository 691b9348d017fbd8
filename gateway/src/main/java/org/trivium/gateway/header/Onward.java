package org.trivium.gateway.header;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.cloud.gateway.filter.GatewayFilterChain;
import org.springframework.cloud.gateway.filter.GlobalFilter;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/**
 * What a service is told about a request by the gateway alone: no cookie, no word about the way it
 * came, but the address from which it comes.
 */
@Component
final class Onward implements GlobalFilter, Ordered {

    private static final Set<String> OURS = Set.of("forwarded", "x-real-ip", "cookie");

    private final ClientAddress addresses;

    Onward(ClientAddress addresses) {
        this.addresses = addresses;
    }

    @Override
    public int getOrder() {
        return 0;
    }

    @Override
    public Mono<Void> filter(ServerWebExchange exchange, GatewayFilterChain chain) {
        String address = addresses.of(exchange.getRequest());
        return chain.filter(
                exchange.mutate()
                        .request(request -> request.headers(headers -> clean(headers, address)))
                        .build());
    }

    private void clean(HttpHeaders headers, String address) {
        List<String> hearsay = headers.headerNames().stream().filter(Onward::isOursToSay).toList();
        hearsay.forEach(headers::remove);
        headers.set(ClientAddress.HEADER, address);
    }

    private static boolean isOursToSay(String header) {
        String name = header.toLowerCase(Locale.ROOT);
        return name.startsWith("x-forwarded-") || OURS.contains(name);
    }
}
