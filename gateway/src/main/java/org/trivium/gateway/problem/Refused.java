package org.trivium.gateway.problem;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.server.ResponseStatusException;

/** Thrown where a request goes no further; it becomes a problem and is counted. */
public final class Refused extends ResponseStatusException {

    private static final long serialVersionUID = 1;

    private final Refusal refusal;
    private final HttpHeaders headers = new HttpHeaders();

    /** Without more to say than the reason. */
    public Refused(Refusal refusal) {
        this(refusal, (Throwable) null);
    }

    /** For a reason that lies elsewhere. */
    public Refused(Refusal refusal, @Nullable Throwable cause) {
        super(refusal.status(), refusal.sentence(), cause);
        this.refusal = refusal;
        if (refusal == Refusal.TOO_LARGE || refusal == Refusal.TOO_SLOW) {
            headers.setConnection("close");
        }
    }

    /** With the time after which it makes sense to ask again. */
    public Refused(Refusal refusal, Duration wait) {
        this(refusal);
        headers.set(HttpHeaders.RETRY_AFTER, Long.toString(Math.max(1, seconds(wait))));
    }

    Refusal refusal() {
        return refusal;
    }

    @Override
    public HttpHeaders getHeaders() {
        return headers;
    }

    private static long seconds(Duration wait) {
        return wait.plusSeconds(1).minusNanos(1).toSeconds();
    }
}
