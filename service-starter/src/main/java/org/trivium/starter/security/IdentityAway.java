package org.trivium.starter.security;

/** Nobody can say whether a token is good, as the issuer's keys cannot be had. */
public final class IdentityAway extends RuntimeException {

    IdentityAway(Throwable cause) {
        super("The identity provider does not tell its keys", cause);
    }
}
