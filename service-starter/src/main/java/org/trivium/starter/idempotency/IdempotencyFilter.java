package org.trivium.starter.idempotency;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpMethod;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.trivium.starter.caller.Callers;
import org.trivium.starter.idempotency.ServedAttempt.Seed;
import org.trivium.starter.refusal.Forbidden;

/**
 * Does a POST with an {@code Idempotency-Key} once, however often it is sent: later ones get the
 * answer of the first. An answer is kept when something was done (2xx); a refusal frees the key,
 * and a failure (5xx) leaves it to whoever sends the same again. Without the header nothing is
 * done.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(IdempotencyFilter.class);
    private static final Duration SHORTEST_PAUSE = Duration.ofMillis(20);

    private final Keys keys;
    private final Callers callers;
    private final Witness witness;
    private final HandlerExceptionResolver problems;
    private final Duration wait;

    IdempotencyFilter(
            Keys keys,
            Callers callers,
            Witness witness,
            HandlerExceptionResolver problems,
            Duration wait) {
        this.keys = keys;
        this.callers = callers;
        this.witness = witness;
        this.problems = problems;
        this.wait = wait;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getHeader(Key.HEADER) == null
                || !HttpMethod.POST.matches(request.getMethod());
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        KeyedRequest keyed;
        KeyDocument claimed;
        try {
            Key key = Key.of(request, callers.current());
            keyed = KeyedRequest.of(request);
            claimed = claim(key, keyed);
            KeptAnswer answer = claimed.answer();
            if (answer != null) {
                replay(keyed, answer, response);
                return;
            }
        } catch (RuntimeException refusal) {
            refuse(request, response, refusal);
            return;
        }
        serve(keyed, claimed, response, chain);
    }

    /** Waits a little for the answer of whoever works on it. */
    private KeyDocument claim(Key key, KeyedRequest keyed) {
        long deadline = System.nanoTime() + wait.toNanos();
        for (Duration pause = SHORTEST_PAUSE; ; pause = pause.multipliedBy(2)) {
            try {
                return keys.claim(key, keyed.fingerprint());
            } catch (Forbidden otherStanding) {
                witness.refused(keyed);
                throw otherStanding;
            } catch (RequestRunning running) {
                long left = deadline - System.nanoTime();
                if (left <= 0) {
                    throw running;
                }
                pause(Math.min(left, pause.toNanos()), running);
            }
        }
    }

    private static void pause(long nanos, RequestRunning running) {
        try {
            Thread.sleep(Duration.ofNanos(nanos));
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw running;
        }
    }

    private void replay(KeyedRequest keyed, KeptAnswer answer, HttpServletResponse response)
            throws IOException {
        if (!keyed.isAnswered(answer)) {
            throw new KeyReused();
        }
        witness.replayed(keyed, answer.location());
        answer.writeTo(response);
    }

    private void serve(
            KeyedRequest keyed,
            KeyDocument claimed,
            HttpServletResponse response,
            FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        Seed seed = new Seed(claimed.seed(), claimed.isRepeated());
        boolean answered = false;
        try {
            ScopedValue.where(ServedAttempt.SEED, seed)
                    .<Void, Exception>call(
                            () -> {
                                chain.doFilter(keyed, answer);
                                return null;
                            });
            answered = true;
        } catch (ServletException | IOException | RuntimeException failure) {
            throw failure;
        } catch (Exception undeclared) {
            throw new ServletException(undeclared);
        } finally {
            note(keyed, claimed, answer, answered);
        }
        answer.copyBodyToResponse();
    }

    /**
     * Before the asker has the answer. If it cannot be noted, the asker has it all the same, and
     * who repeats the request later gets one that is made anew.
     */
    private void note(
            KeyedRequest keyed,
            KeyDocument claimed,
            ContentCachingResponseWrapper answer,
            boolean answered) {
        try {
            int status = answer.getStatus();
            if (!answered || status >= 500) {
                keys.brokenOff(claimed);
            } else if (status >= 400) {
                keys.refused(claimed);
            } else {
                keys.answered(claimed, KeptAnswer.of(answer, keyed.file()));
            }
        } catch (IOException | RuntimeException away) {
            LOG.warn("The answer of a request with a key could not be noted", away);
        }
    }

    private void refuse(
            HttpServletRequest request, HttpServletResponse response, RuntimeException refusal) {
        if (problems.resolveException(request, response, null, refusal) == null) {
            throw refusal;
        }
    }
}
