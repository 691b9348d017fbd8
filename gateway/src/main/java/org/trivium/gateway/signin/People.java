package org.trivium.gateway.signin;

import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.ReactiveOAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtException;
import reactor.core.publisher.Mono;

/** Knows who signs in: the name from the token of the sign-in, all else from the access token. */
final class People implements ReactiveOAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NO_DISTRICT = "no_district";

    private final Verifier verifier;
    private final SecuritySettings settings;

    People(Verifier verifier, SecuritySettings settings) {
        this.verifier = verifier;
        this.settings = settings;
    }

    @Override
    public Mono<OidcUser> loadUser(OidcUserRequest request) {
        return verifier.decode(request.getAccessToken().getTokenValue())
                .onErrorMap(JwtException.class, forged -> failed("invalid_access_token", forged))
                .map(
                        token ->
                                Asker.of(token, settings.claims())
                                        .orElseThrow(() -> failed(NO_DISTRICT, null)))
                .map(asker -> new SignedIn(asker, request.getIdToken()));
    }

    private static OAuth2AuthenticationException failed(String code, @Nullable Throwable cause) {
        return new OAuth2AuthenticationException(
                new OAuth2Error(code), "The access token is not for us: " + code, cause);
    }
}
