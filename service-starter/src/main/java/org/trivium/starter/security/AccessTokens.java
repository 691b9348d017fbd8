package org.trivium.starter.security;

import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import java.util.Collection;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderInitializationException;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;

/**
 * Checks access tokens: who signed them and how, for whom they are meant, and until when. The
 * issuer is asked for its keys when the first token comes, so a service starts without it.
 */
final class AccessTokens implements JwtDecoder {

    private final JwtDecoder decoder;

    AccessTokens(SecuritySettings settings) {
        this.decoder = new SupplierJwtDecoder(() -> decoder(settings));
    }

    /**
     * The token, if it is one for us.
     *
     * @throws BadJwtException if it is not
     * @throws AuthenticationServiceException if nobody can say, as the issuer's keys are not known
     */
    @Override
    public Jwt decode(String token) {
        try {
            return decoder.decode(token);
        } catch (BadJwtException forged) {
            throw forged;
        } catch (JwtException | JwtDecoderInitializationException unknown) {
            if (NestedExceptionUtils.getRootCause(unknown) instanceof RateLimitReachedException) {
                throw new BadJwtException("The issuer has just said that it has no such key");
            }
            throw new AuthenticationServiceException("The issuer's keys are not known", unknown);
        }
    }

    private static JwtDecoder decoder(SecuritySettings settings) {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withJwkSource(IssuerKeys.of(settings))
                        .jwsAlgorithms(accepted -> accepted.addAll(settings.algorithms()))
                        .build();
        decoder.setJwtValidator(validator(settings));
        return decoder;
    }

    private static OAuth2TokenValidator<Jwt> validator(SecuritySettings settings) {
        JwtTimestampValidator timestamps = new JwtTimestampValidator(settings.skew());
        timestamps.setAllowEmptyExpiryClaim(false);
        return new DelegatingOAuth2TokenValidator<>(
                timestamps,
                new JwtIssuerValidator(settings.known().toString()),
                new JwtClaimValidator<Collection<String>>(
                        "aud",
                        audience -> audience != null && audience.contains(settings.audience())));
    }
}
