package org.trivium.test.matrix;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who asks.
 *
 * @param role as tokens and the page say it
 * @param person opaque id
 * @param token value of the header Authorization; absent for a stranger
 */
public record Asking(String role, String person, @Nullable String token) {

    boolean isStranger() {
        return token == null;
    }
}
