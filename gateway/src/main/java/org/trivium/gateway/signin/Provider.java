package org.trivium.gateway.signin;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import java.net.URI;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.trivium.gateway.problem.Refusal;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/**
 * What the identity provider says about itself, asked for when it is first needed: the gateway
 * starts without it.
 */
final class Provider {

    /** Tokens with keys that nobody knows must not make the gateway ask for keys all the time. */
    private static final Duration PAUSE = Duration.ofSeconds(5);

    private final ProviderClient client;
    private final SecuritySettings settings;
    private final Mono<Map<String, Object>> metadata;
    private final AtomicReference<@Nullable Keys> known = new AtomicReference<>();
    private final AtomicReference<@Nullable Mono<JWKSet>> question = new AtomicReference<>();

    Provider(ProviderClient client, SecuritySettings settings) {
        this.client = client;
        this.settings = settings;
        this.metadata = whenKnown(Mono.defer(this::discover));
    }

    /** Keeps an answer for good, and a failure not at all. */
    static <T> Mono<T> whenKnown(Mono<T> answer) {
        return answer.cache(
                found -> Duration.ofMillis(Long.MAX_VALUE),
                away -> Duration.ZERO,
                () -> Duration.ZERO);
    }

    /** Its discovery document. */
    Mono<Map<String, Object>> metadata() {
        return metadata;
    }

    /** Its keys that may have signed a token; none if there is no such key. */
    Mono<List<JWK>> keys(JWKSelector wanted) {
        return Mono.defer(
                () -> {
                    Keys keys = known.get();
                    if (keys != null) {
                        List<JWK> found = wanted.select(keys.set);
                        if (!found.isEmpty() || keys.isYoungerThan(PAUSE)) {
                            return Mono.just(found);
                        }
                    }
                    return ask().map(wanted::select);
                });
    }

    /** One question at a time, however many wait for the answer. */
    private Mono<JWKSet> ask() {
        Mono<JWKSet> mine =
                load().doOnNext(set -> known.set(new Keys(set, System.nanoTime())))
                        .doFinally(end -> question.set(null))
                        .cache();
        Mono<JWKSet> asked = question.compareAndExchange(null, mine);
        return asked == null ? mine : asked;
    }

    private Mono<JWKSet> load() {
        return Mono.justOrEmpty(settings.jwks())
                .switchIfEmpty(metadata.map(found -> URI.create(text(found, "jwks_uri"))))
                .flatMap(client::text)
                .map(Provider::parse);
    }

    private Mono<Map<String, Object>> discover() {
        String issuer = settings.known().toString();
        URI where = URI.create(issuer.replaceAll("/+$", "") + "/.well-known/openid-configuration");
        return client.object(where)
                .filter(found -> issuer.equals(found.get("issuer")))
                .switchIfEmpty(Mono.error(() -> anotherIssuer(where)));
    }

    private static Refused anotherIssuer(URI where) {
        return new Refused(
                Refusal.IDENTITY_AWAY,
                new IllegalStateException("%s speaks of another issuer".formatted(where)));
    }

    private static String text(Map<String, Object> found, String name) {
        return Objects.requireNonNull(found.get(name), name).toString();
    }

    private static JWKSet parse(String keys) {
        try {
            return JWKSet.parse(keys);
        } catch (ParseException garbled) {
            throw new Refused(Refusal.IDENTITY_AWAY, garbled);
        }
    }

    private record Keys(JWKSet set, long at) {

        boolean isYoungerThan(Duration age) {
            return System.nanoTime() - at < age.toNanos();
        }
    }
}
