package org.trivium.starter.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * Where the issuer's keys come from. Keys once had are good until the issuer tells others: that it
 * is away for a while keeps nobody out whose token is signed already.
 */
final class IssuerKeys {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final Duration BETWEEN_QUESTIONS = Duration.ofSeconds(5);
    private static final int LARGEST = 100_000;

    private IssuerKeys() {}

    /**
     * Asks the issuer where they are, unless the settings say it.
     *
     * @throws org.springframework.web.client.RestClientException when it does not answer
     */
    static JWKSource<SecurityContext> of(SecuritySettings settings) {
        URI place = settings.jwks() == null ? told(settings.known()) : settings.jwks();
        int millis = (int) LIMIT.toMillis();
        try {
            return JWKSourceBuilder.create(
                            place.toURL(), new DefaultResourceRetriever(millis, millis, LARGEST))
                    .rateLimited(BETWEEN_QUESTIONS.toMillis())
                    .outageTolerantForever()
                    .build();
        } catch (MalformedURLException wrong) {
            throw new IllegalStateException("The issuer's keys cannot be at " + place, wrong);
        }
    }

    private static URI told(URI issuer) {
        JdkClientHttpRequestFactory patient = new JdkClientHttpRequestFactory();
        patient.setReadTimeout(LIMIT);
        Map<?, ?> metadata =
                RestClient.builder()
                        .requestFactory(patient)
                        .build()
                        .get()
                        .uri(
                                issuer.toString().replaceAll("/+$", "")
                                        + "/.well-known/openid-configuration")
                        .retrieve()
                        .body(Map.class);
        if (metadata == null
                || !issuer.toString().equals(metadata.get("issuer"))
                || !(metadata.get("jwks_uri") instanceof String keys)) {
            throw new IllegalStateException(issuer + " speaks of another issuer");
        }
        return URI.create(keys);
    }
}
