package org.trivium.gateway.problem;

import static org.springframework.http.HttpStatus.BAD_REQUEST;
import static org.springframework.http.HttpStatus.CONTENT_TOO_LARGE;
import static org.springframework.http.HttpStatus.FORBIDDEN;
import static org.springframework.http.HttpStatus.REQUEST_TIMEOUT;
import static org.springframework.http.HttpStatus.SERVICE_UNAVAILABLE;
import static org.springframework.http.HttpStatus.TOO_MANY_REQUESTS;
import static org.springframework.http.HttpStatus.UNAUTHORIZED;

import java.util.Locale;
import org.springframework.http.HttpStatus;

/** Why the gateway lets a request go no further. */
public enum Refusal {
    NOT_SIGNED_IN(UNAUTHORIZED, "Sign in, or bring a valid access token."),
    SIGN_IN_FAILED(
            UNAUTHORIZED, "Signing in did not succeed. Open the page again to try once more."),
    NO_DISTRICT(FORBIDDEN, "This account belongs to no school district here."),
    NOT_ALLOWED(FORBIDDEN, "This is not open to your role."),
    NO_CSRF_TOKEN(
            FORBIDDEN,
            "The token against forged requests is missing or stale. Load the page again."),
    MALFORMED(BAD_REQUEST, "The address or a header holds what none may hold."),
    TOO_MANY_OF_PERSON(TOO_MANY_REQUESTS, "You ask faster than is allowed. Wait a little."),
    TOO_MANY_OF_CLIENT(
            TOO_MANY_REQUESTS, "This client asks faster than is allowed. Wait a little."),
    TOO_MANY_OF_DISTRICT(
            TOO_MANY_REQUESTS, "Your district asks faster than is allowed. Wait a little."),
    TOO_MANY_OF_ADDRESS(
            TOO_MANY_REQUESTS,
            "Too many requests without sign-in come from your address. Wait a little."),
    TOO_LARGE(CONTENT_TOO_LARGE, "The body is larger than is taken here."),
    TOO_SLOW(REQUEST_TIMEOUT, "The body came too slowly."),
    IDENTITY_AWAY(SERVICE_UNAVAILABLE, "Sign-in does not answer. Try again soon."),
    SESSIONS_AWAY(SERVICE_UNAVAILABLE, "Sessions cannot be read now. Try again soon.");

    private final HttpStatus status;
    private final String sentence;

    Refusal(HttpStatus status, String sentence) {
        this.status = status;
        this.sentence = sentence;
    }

    HttpStatus status() {
        return status;
    }

    String sentence() {
        return sentence;
    }

    /** As the meters name it. */
    String reason() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
