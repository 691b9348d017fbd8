package org.trivium.starter.idempotency;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * What tells a request from another one: its address, what it is, what it was read as, its body.
 */
final class Fingerprint {

    private final MessageDigest digest = sha256();

    /** Of everything but the body. */
    static Fingerprint of(HttpServletRequest request, boolean form) {
        return new Fingerprint()
                .add(request.getMethod())
                .add(request.getRequestURI())
                .add(request.getQueryString())
                // a form's names a boundary that is made anew each time
                .add(form ? "form" : request.getContentType())
                .add(request.getHeader(HttpHeaders.IF_MATCH));
    }

    Fingerprint add(@Nullable String text) {
        return add(text == null ? new byte[0] : text.getBytes(UTF_8));
    }

    Fingerprint add(byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    /** All that was added; ends it. */
    String text() {
        return text(digest.digest());
    }

    static String text(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has SHA-256", impossible);
        }
    }
}
