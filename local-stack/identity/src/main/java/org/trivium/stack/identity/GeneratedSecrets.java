package org.trivium.stack.identity;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;

/**
 * Compares secrets that were drawn at random and lie in a file beside this server: a slow hash
 * would protect nothing and make each token of a machine slow.
 */
final class GeneratedSecrets implements PasswordEncoder {

    @Override
    public @Nullable String encode(@Nullable CharSequence secret) {
        return secret == null ? null : secret.toString();
    }

    @Override
    public boolean matches(@Nullable CharSequence told, @Nullable String known) {
        return told != null
                && known != null
                && !known.isEmpty()
                && MessageDigest.isEqual(bytes(told.toString()), bytes(known));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
