package org.trivium.gateway.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.Jwt;

class VerifiedTokensTest {

    private static final Instant NOW = Instant.parse("2026-03-02T08:00:00Z");

    private final VerifiedTokens tokens = new VerifiedTokens(Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void aTokenIsGoodUntilItExpiresAndNoLonger() {
        tokens.add(token("alive", NOW.plusMillis(1)));
        tokens.add(token("expired", NOW));

        assertThat(tokens.of("alive")).isPresent();
        assertThat(tokens.of("expired")).isEmpty();
    }

    @Test
    void onlyTheVeryTokenIsKnown() {
        tokens.add(token("alive", NOW.plus(Duration.ofHours(1))));

        assertThat(tokens.of("alive.")).isEmpty();
        assertThat(tokens.of("ALIVE")).isEmpty();
    }

    private static Jwt token(String value, Instant end) {
        return Jwt.withTokenValue(value)
                .header("alg", "RS256")
                .issuedAt(NOW.minusSeconds(60))
                .expiresAt(end)
                .build();
    }
}
