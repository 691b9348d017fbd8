package org.trivium.starter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.trivium.test.token.Issuer;
import org.trivium.test.token.Tokens;

class AccessTokensTest {

    @Test
    void anIssuerThatIsAwayIsNoFaultOfTheTokenAndIsAskedAgain() {
        try (Issuer issuer = new Issuer()) {
            JwtDecoder tokens = tokens(issuer);
            String token = Tokens.by(issuer, "north", "nora", "staff");
            issuer.stop();

            assertThatThrownBy(() -> tokens.decode(token))
                    .isInstanceOf(AuthenticationServiceException.class);

            issuer.start();
            assertThat(tokens.decode(token).getClaimAsString("person")).isEqualTo("nora");
        }
    }

    @Test
    void keysOnceHadAreGoodWhileTheIssuerIsAway() {
        try (Issuer issuer = new Issuer()) {
            JwtDecoder tokens = tokens(issuer);
            tokens.decode(Tokens.by(issuer, "north", "nora", "staff"));
            issuer.stop();

            assertThat(tokens.decode(Tokens.by(issuer, "north", "nick", "staff"))).isNotNull();
        }
    }

    @Test
    void anIssuerThatSpeaksOfAnotherIsNotBelieved() {
        try (Issuer issuer = new Issuer()) {
            URI alias = URI.create(issuer.address().replace("127.0.0.1", "localhost"));
            JwtDecoder tokens = new AccessTokens(settings(alias));

            assertThatThrownBy(() -> tokens.decode(Tokens.by(issuer, "north", "nora", "staff")))
                    .isInstanceOf(AuthenticationServiceException.class)
                    .hasStackTraceContaining("speaks of another issuer");
        }
    }

    private static JwtDecoder tokens(Issuer issuer) {
        return new AccessTokens(settings(URI.create(issuer.address())));
    }

    private static SecuritySettings settings(URI issuer) {
        return new SecuritySettings(
                issuer, null, "trivium", Set.of(SignatureAlgorithm.RS256), Duration.ofSeconds(10));
    }
}
