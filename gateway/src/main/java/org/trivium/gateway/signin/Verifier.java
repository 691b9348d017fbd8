package org.trivium.gateway.signin;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSecurityContextJWKSet;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.JWKSecurityContext;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jwt.JWT;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.time.Clock;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.oidc.authentication.ReactiveOidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoder;
import org.springframework.security.oauth2.jwt.ReactiveJwtDecoderFactory;
import org.trivium.gateway.problem.Refused;
import reactor.core.publisher.Mono;

/**
 * Checks tokens: who signed them and how, whose they are, for whom they are meant, and until when.
 */
final class Verifier implements ReactiveJwtDecoder, ReactiveJwtDecoderFactory<ClientRegistration> {

    private final Provider provider;
    private final SecuritySettings settings;
    private final Set<JWSAlgorithm> algorithms;
    private final DefaultJWTProcessor<JWKSecurityContext> processor = new DefaultJWTProcessor<>();
    private final ReactiveJwtDecoder accessTokens;
    private final VerifiedTokens verified;

    Verifier(Provider provider, SecuritySettings settings) {
        this.provider = provider;
        this.settings = settings;
        this.algorithms =
                settings.algorithms().stream()
                        .map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
                        .collect(Collectors.toUnmodifiableSet());
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(algorithms, new JWKSecurityContextJWKSet()));
        processor.setJWSTypeVerifier((type, context) -> {});
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusReactiveJwtDecoder(this::claims);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        timestamps(),
                        new JwtIssuerValidator(settings.known().toString()),
                        new JwtClaimValidator<Collection<String>>(
                                "aud",
                                audience ->
                                        audience != null
                                                && audience.contains(settings.audience()))));
        this.accessTokens = decoder;
        this.verified = new VerifiedTokens(Clock.systemUTC());
    }

    /** An access token, if it is one for us. */
    @Override
    public Mono<Jwt> decode(String token) {
        return Mono.justOrEmpty(verified.of(token))
                .switchIfEmpty(
                        Mono.defer(() -> awayIsNoFault(accessTokens.decode(token)))
                                .doOnNext(verified::add));
    }

    /** For the token that says who has signed in. */
    @Override
    public ReactiveJwtDecoder createDecoder(ClientRegistration client) {
        var decoder = new NimbusReactiveJwtDecoder(this::claims);
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(
                        timestamps(), new OidcIdTokenValidator(client)));
        decoder.setClaimSetConverter(
                new ClaimTypeConverter(
                        ReactiveOidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
        return token -> awayIsNoFault(decoder.decode(token));
    }

    /** That the provider is away must not look like a forged token. */
    private static Mono<Jwt> awayIsNoFault(Mono<Jwt> decoded) {
        return decoded.onErrorMap(
                failure -> failure.getCause() instanceof Refused away ? away : failure);
    }

    private OAuth2TokenValidator<Jwt> timestamps() {
        var timestamps = new JwtTimestampValidator(settings.skew());
        timestamps.setAllowEmptyExpiryClaim(false);
        return timestamps;
    }

    private Mono<JWTClaimsSet> claims(JWT token) {
        if (!(token.getHeader() instanceof JWSHeader header)
                || !algorithms.contains(header.getAlgorithm())) {
            return Mono.error(new BadJwtException("The token is not signed as it must be"));
        }
        return provider.keys(new JWKSelector(JWKMatcher.forJWSHeader(header)))
                .map(keys -> process(token, new JWKSecurityContext(keys)));
    }

    private JWTClaimsSet process(JWT token, JWKSecurityContext keys) {
        try {
            return processor.process(token, keys);
        } catch (BadJOSEException | JOSEException forged) {
            throw new BadJwtException("The token was not signed by the provider", forged);
        }
    }
}
