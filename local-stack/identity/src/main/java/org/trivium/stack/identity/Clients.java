package org.trivium.stack.identity;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.settings.ClientSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;

/** The programs that this server gives tokens to. */
final class Clients {

    private static final String CALLBACK = "/login/oauth2/code/trivium";

    private final IdentitySettings settings;

    Clients(IdentitySettings settings) {
        this.settings = settings;
    }

    List<RegisteredClient> all() {
        return Stream.concat(
                        Stream.of(gateway()),
                        settings.machines().keySet().stream().map(this::machine))
                .toList();
    }

    private RegisteredClient gateway() {
        return client(IdentitySettings.GATEWAY)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .authorizationGrantType(AuthorizationGrantType.REFRESH_TOKEN)
                .redirectUris(uris -> roots().map(root -> root + CALLBACK).forEach(uris::add))
                .postLogoutRedirectUris(
                        uris ->
                                roots().flatMap(root -> Stream.of(root, root + "/"))
                                        .forEach(uris::add))
                .scope(OidcScopes.OPENID)
                .scope(OidcScopes.PROFILE)
                .build();
    }

    private RegisteredClient machine(String id) {
        return client(id).authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS).build();
    }

    /** Its internal id is its name: what was authorized before a restart finds it again. */
    private RegisteredClient.Builder client(String id) {
        return RegisteredClient.withId(id)
                .clientId(id)
                .clientSecret(OwnFiles.read(settings.secrets().resolve(id)))
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_POST)
                .clientSettings(ClientSettings.builder().requireProofKey(false).build())
                .tokenSettings(
                        TokenSettings.builder()
                                .accessTokenTimeToLive(settings.lifetimes().access())
                                .refreshTokenTimeToLive(settings.lifetimes().refresh())
                                .reuseRefreshTokens(true)
                                .build());
    }

    private Stream<String> roots() {
        return settings.gateways().stream().map(URI::toString);
    }
}
