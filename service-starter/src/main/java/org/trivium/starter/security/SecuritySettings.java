package org.trivium.starter.security;

import java.net.URI;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens a service believes; the gateway's settings have the same names.
 *
 * @param issuer the identity provider, as it calls itself in its tokens
 * @param jwks where its keys are; without it, where it says itself
 * @param audience what an access token must be meant for
 * @param algorithms signatures that are accepted; all of them are of public keys
 * @param skew how far clocks may differ
 */
@ConfigurationProperties("trivium.security")
record SecuritySettings(
        @Nullable URI issuer,
        @Nullable URI jwks,
        @DefaultValue("trivium") String audience,
        @DefaultValue("RS256") Set<SignatureAlgorithm> algorithms,
        @DefaultValue("10s") Duration skew) {

    /** The issuer, without which nobody gets in. */
    URI known() {
        return Objects.requireNonNull(
                issuer, "trivium.security.issuer must name the identity provider.");
    }
}
