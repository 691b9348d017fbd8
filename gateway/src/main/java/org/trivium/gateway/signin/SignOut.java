package org.trivium.gateway.signin;

import java.net.URI;
import org.springframework.security.config.web.server.ServerHttpSecurity.LogoutSpec;
import org.springframework.security.oauth2.client.oidc.web.server.logout.OidcClientInitiatedServerLogoutSuccessHandler;
import org.springframework.security.web.server.authentication.logout.WebSessionServerLogoutHandler;
import org.trivium.gateway.header.PublicAddress;

/** Ends the session here, then the one at the identity provider. */
final class SignOut {

    private final OidcClientInitiatedServerLogoutSuccessHandler there;

    SignOut(Registration registration, PublicAddress address) {
        there = new OidcClientInitiatedServerLogoutSuccessHandler(registration);
        there.setPostLogoutRedirectUri(address.base() + "/");
        there.setLogoutSuccessUrl(URI.create("/"));
    }

    void apply(LogoutSpec spec) {
        spec.logoutHandler(new WebSessionServerLogoutHandler()).logoutSuccessHandler(there);
    }
}
