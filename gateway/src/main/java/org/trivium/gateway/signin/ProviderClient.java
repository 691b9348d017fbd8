package org.trivium.gateway.signin;

import io.netty.channel.ChannelOption;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.WebClientException;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/** The line to the identity provider; when nobody answers there, that is what it says. */
final class ProviderClient {

    private static final int CONNECT_MILLIS = 2000;
    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final ParameterizedTypeReference<Map<String, Object>> OBJECT =
            new ParameterizedTypeReference<>() {};

    private final WebClient web;

    ProviderClient(WebClient.Builder web) {
        HttpClient http =
                HttpClient.create()
                        .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, CONNECT_MILLIS)
                        .responseTimeout(PATIENCE);
        this.web =
                web.clientConnector(new ReactorClientHttpConnector(http))
                        .filter(
                                (request, next) ->
                                        next.exchange(request)
                                                .flatMap(ProviderClient::answering)
                                                .onErrorMap(ProviderClient::isAway, this::away))
                        .build();
    }

    /** For those parts of the framework that ask the provider themselves. */
    WebClient web() {
        return web;
    }

    Mono<Map<String, Object>> object(URI where) {
        return web.get().uri(where).retrieve().bodyToMono(OBJECT).onErrorMap(this::away);
    }

    Mono<String> text(URI where) {
        return web.get().uri(where).retrieve().bodyToMono(String.class).onErrorMap(this::away);
    }

    private static Mono<ClientResponse> answering(ClientResponse response) {
        return response.statusCode().is5xxServerError()
                ? response.releaseBody().then(Mono.error(new TimeoutException("it is in trouble")))
                : Mono.just(response);
    }

    private static boolean isAway(Throwable failure) {
        return failure instanceof WebClientException || failure instanceof TimeoutException;
    }

    private Refused away(Throwable failure) {
        return failure instanceof Refused already
                ? already
                : new Refused(Refusal.IDENTITY_AWAY, failure);
    }
}
