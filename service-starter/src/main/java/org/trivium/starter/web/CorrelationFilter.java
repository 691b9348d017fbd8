package org.trivium.starter.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.slf4j.MDC;
import org.springframework.web.filter.OncePerRequestFilter;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.id.Ids;

/**
 * Gives every request an id that its answer, its log lines and its events carry; the asker may
 * bring one.
 */
public final class CorrelationFilter extends OncePerRequestFilter {

    /** Header of request and answer. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9-]{8,64}");

    @Override
    protected void doFilterInternal(
            HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String brought = request.getHeader(HEADER);
        String id = brought != null && ACCEPTED.matcher(brought).matches() ? brought : Ids.next();
        response.setHeader(HEADER, id);
        MDC.put(Announcements.CORRELATION, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(Announcements.CORRELATION);
        }
    }
}
