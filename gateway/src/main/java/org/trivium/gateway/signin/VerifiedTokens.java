package org.trivium.gateway.signin;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Access tokens that were found good, for a short time: checking a signature is the dearest thing
 * that the gateway does, and a token comes with every request. A key that is withdrawn counts no
 * longer after that time.
 */
final class VerifiedTokens {

    private static final Duration SHORT = Duration.ofSeconds(30);
    private static final int MOST = 5000;

    private final Cache<String, Jwt> tokens =
            Caffeine.newBuilder().maximumSize(MOST).expireAfterWrite(SHORT).build();
    private final Clock clock;

    VerifiedTokens(Clock clock) {
        this.clock = clock;
    }

    /** The token, as long as it has not expired. */
    Optional<Jwt> of(String token) {
        return Optional.ofNullable(tokens.getIfPresent(token))
                .filter(known -> isAlive(known.getExpiresAt()));
    }

    void add(Jwt token) {
        tokens.put(token.getTokenValue(), token);
    }

    private boolean isAlive(@Nullable Instant end) {
        return end != null && clock.instant().isBefore(end);
    }
}
