package org.trivium.gateway.signin;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** A person who has signed in with a browser. */
final class SignedIn extends DefaultOidcUser {

    private static final long serialVersionUID = 1;

    private final Asker asker;

    SignedIn(Asker asker, OidcIdToken token) {
        super(asker.authorities(), token);
        this.asker = asker;
    }

    /** Who they were when they signed in. */
    Asker asker() {
        return asker;
    }
}
