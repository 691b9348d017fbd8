package org.trivium.starter.crowd;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.HandlerExceptionResolver;

/**
 * Lets so many requests in at once and tells the others to come back, so that what waits for a slow
 * database has a limit. {@code trivium.requests.working} counts those that are in.
 */
final class CrowdFilter extends OncePerRequestFilter implements MeterBinder {

    private static final String RETRY_AFTER = "5";

    private final int most;
    private final Semaphore places;
    private final HandlerExceptionResolver problems;

    CrowdFilter(int most, HandlerExceptionResolver problems) {
        this.most = most;
        this.places = new Semaphore(most);
        this.problems = problems;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trivium.requests.working", () -> most - places.availablePermits())
                .description("Requests that are worked on, or wait for the database")
                .register(registry);
    }

    /** Whoever looks after the instance must get in. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getRequestURI().startsWith("/actuator");
    }

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!places.tryAcquire()) {
            refuse(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            places.release();
        }
    }

    private void refuse(HttpServletRequest request, HttpServletResponse response) {
        ErrorResponseException full =
                new ErrorResponseException(
                        HttpStatus.SERVICE_UNAVAILABLE,
                        ProblemDetail.forStatusAndDetail(
                                HttpStatus.SERVICE_UNAVAILABLE,
                                "Too many requests are being worked on; try again soon."),
                        null);
        full.getHeaders().set(HttpHeaders.RETRY_AFTER, RETRY_AFTER);
        if (problems.resolveException(request, response, null, full) == null) {
            throw full;
        }
    }
}
