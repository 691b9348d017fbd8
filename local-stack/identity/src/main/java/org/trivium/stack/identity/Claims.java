package org.trivium.stack.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.oidc.endpoint.OidcParameterNames;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.trivium.stack.identity.IdentitySettings.Machine;
import org.trivium.stack.identity.IdentitySettings.Person;
import org.trivium.stack.identity.IdentitySettings.Standing;

/** Writes into each token where its bearer stands. */
final class Claims implements OAuth2TokenCustomizer<JwtEncodingContext> {

    private final IdentitySettings settings;

    Claims(IdentitySettings settings) {
        this.settings = settings;
    }

    @Override
    public void customize(JwtEncodingContext context) {
        Authentication bearer = context.getPrincipal();
        if (bearer != null) {
            context.getClaims().claims(claims -> add(claims, context, bearer.getName()));
        }
    }

    private void add(Map<String, Object> claims, JwtEncodingContext context, String bearer) {
        if (OAuth2TokenType.ACCESS_TOKEN.equals(context.getTokenType())) {
            String client = context.getRegisteredClient().getClientId();
            claims.put(JwtClaimNames.AUD, kept(List.of(client, IdentitySettings.AUDIENCE)));
        } else if (!OidcParameterNames.ID_TOKEN.equals(context.getTokenType().getValue())) {
            return;
        }
        if (AuthorizationGrantType.CLIENT_CREDENTIALS.equals(context.getAuthorizationGrantType())) {
            Optional.ofNullable(settings.machines().get(bearer))
                    .map(Machine::standing)
                    .ifPresent(standing -> add(claims, standing));
            return;
        }
        settings.person(bearer)
                .ifPresent(
                        person -> {
                            named(claims, person);
                            add(claims, person.standing());
                        });
    }

    private static void named(Map<String, Object> claims, Person person) {
        claims.put("name", person.name());
        claims.put("preferred_username", person.user());
    }

    private static void add(Map<String, Object> claims, Standing standing) {
        claims.put("district", standing.district());
        claims.put("person", standing.person());
        claims.put("roles", kept(standing.roles()));
        claims.put("sites", kept(standing.sites()));
    }

    /** The one kind of list that comes out of the database again. */
    private static List<String> kept(List<String> all) {
        return new ArrayList<>(all);
    }
}
