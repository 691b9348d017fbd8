package org.trivium.starter.idempotency;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.bson.types.Binary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * An answer as it was given.
 *
 * @param file length and hash of a long body, which is known only once it has been read
 */
record KeptAnswer(
        int status,
        @Nullable String type,
        @Nullable String location,
        @Nullable String tag,
        Binary body,
        @Nullable String file) {

    /** Header that says that an answer has been given before. */
    static final String REPLAYED = "Idempotency-Replayed";

    static KeptAnswer of(ContentCachingResponseWrapper response, @Nullable String file) {
        return new KeptAnswer(
                response.getStatus(),
                response.getContentType(),
                response.getHeader(HttpHeaders.LOCATION),
                response.getHeader(HttpHeaders.ETAG),
                new Binary(response.getContentAsByteArray()),
                file);
    }

    void writeTo(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        header(response, HttpHeaders.CONTENT_TYPE, type);
        header(response, HttpHeaders.LOCATION, location);
        header(response, HttpHeaders.ETAG, tag);
        response.setHeader(REPLAYED, "true");
        response.setContentLength(body.length());
        response.getOutputStream().write(body.getData());
    }

    private static void header(HttpServletResponse response, String name, @Nullable String value) {
        if (value != null) {
            response.setHeader(name, value);
        }
    }
}
