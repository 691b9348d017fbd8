package org.trivium.gateway.signin;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whom the gateway believes.
 *
 * @param issuer the identity provider, as it calls itself in its tokens
 * @param jwks where its keys are; without it, where it says itself
 * @param audience what an access token must be meant for
 * @param clientId the gateway's name there
 * @param clientSecret the gateway's secret there
 * @param clientSecretFile a file with that secret, instead
 * @param scopes what the gateway asks for at sign-in
 * @param algorithms signatures that are accepted; all of them are of public keys
 * @param skew how far clocks may differ
 * @param refreshBefore how long before its end an access token is refreshed
 * @param claims where tokens say who asks
 */
@ConfigurationProperties("trivium.security")
public record SecuritySettings(
        @Nullable URI issuer,
        @Nullable URI jwks,
        @DefaultValue("trivium") String audience,
        @DefaultValue("trivium-gateway") String clientId,
        @Nullable String clientSecret,
        @Nullable Path clientSecretFile,
        @DefaultValue({"openid", "profile"}) Set<String> scopes,
        @DefaultValue("RS256") Set<SignatureAlgorithm> algorithms,
        @DefaultValue("10s") Duration skew,
        @DefaultValue("20s") Duration refreshBefore,
        @DefaultValue ClaimNames claims) {

    /** The issuer, without which there is no sign-in. */
    URI known() {
        return Objects.requireNonNull(
                issuer, "trivium.security.issuer must name the identity provider.");
    }

    /** The secret, from the setting or its file. */
    String secret() {
        if (clientSecretFile == null) {
            return Objects.requireNonNull(
                    clientSecret,
                    "trivium.security.client-secret or client-secret-file must be there.");
        }
        try {
            return Files.readString(clientSecretFile).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "SecuritySettings[issuer=%s, clientId=%s]".formatted(issuer, clientId);
    }

    /**
     * Names of claims; a dot walks into an object.
     *
     * @param district the school district
     * @param person the directory id of a person; without it the subject counts
     * @param roles list of roles
     * @param sites list of sites to which the roles are bound
     * @param name how a person is called, in the token of the sign-in
     */
    record ClaimNames(
            @DefaultValue("district") String district,
            @DefaultValue("person") String person,
            @DefaultValue("roles") String roles,
            @DefaultValue("sites") String sites,
            @DefaultValue("name") String name) {}
}
