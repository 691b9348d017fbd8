package org.trivium.starter.web;

import org.springframework.http.ResponseEntity;

/** The version of a thing as HTTP tells it. */
public final class ETag {

    private ETag() {}

    /** The answer with its version in the header. */
    public static <T> ResponseEntity<T> ok(T body, long version) {
        return ResponseEntity.ok().eTag(of(version)).body(body);
    }

    /** Quoted, as the header wants it. */
    public static String of(long version) {
        return "\"" + version + "\"";
    }
}
