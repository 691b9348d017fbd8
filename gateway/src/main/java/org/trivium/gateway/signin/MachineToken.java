package org.trivium.gateway.signin;

import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Somebody who brings an access token with every request. */
final class MachineToken extends JwtAuthenticationToken {

    private static final long serialVersionUID = 1;

    private final Asker asker;

    MachineToken(Jwt token, Asker asker) {
        super(token, asker.authorities());
        this.asker = asker.through(client(token));
    }

    Asker asker() {
        return asker;
    }

    /** Providers name the program in one of these. */
    private static String client(Jwt token) {
        return Stream.of("client_id", "azp", "sub")
                .map(token::getClaimAsString)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("unknown");
    }
}
