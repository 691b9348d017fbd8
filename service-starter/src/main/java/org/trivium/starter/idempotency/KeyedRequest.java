package org.trivium.starter.idempotency;

import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request that has a key, with its body still to be read. */
final class KeyedRequest extends HttpServletRequestWrapper {

    private final String fingerprint;
    private final @Nullable KeyedBody body;

    private KeyedRequest(HttpServletRequest request, String fingerprint, @Nullable KeyedBody body) {
        super(request);
        this.fingerprint = fingerprint;
        this.body = body;
    }

    static KeyedRequest of(HttpServletRequest request) throws IOException {
        boolean form =
                Optional.ofNullable(request.getContentType())
                        .filter(type -> type.toLowerCase(Locale.ROOT).startsWith("multipart/"))
                        .isPresent();
        Fingerprint print = Fingerprint.of(request, form);
        if (form) {
            KeyedBody.ofForm(request, print);
            return new KeyedRequest(request, print.text(), null);
        }
        KeyedBody body = KeyedBody.of(request, print);
        return new KeyedRequest(request, print.text(), body);
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Length and hash of a body that was too long to be known from the start. */
    @Nullable String file() throws IOException {
        return body == null ? null : body.file();
    }

    /** Whether the whole body is the one that was answered. */
    boolean isAnswered(KeptAnswer answer) throws IOException {
        return body == null || body.is(answer.file());
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        Charset charset =
                Optional.ofNullable(getCharacterEncoding())
                        .map(Charset::forName)
                        .orElse(StandardCharsets.UTF_8);
        return new BufferedReader(new InputStreamReader(getInputStream(), charset));
    }
}
