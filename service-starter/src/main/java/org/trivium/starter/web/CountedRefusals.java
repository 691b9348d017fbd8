package org.trivium.starter.web;

import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageConverter;
import org.springframework.http.server.ServerHttpRequest;
import org.springframework.http.server.ServerHttpResponse;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.servlet.mvc.method.annotation.ResponseBodyAdvice;

/** Counts what is refused in {@code trivium.requests.refused}, by the kind of the problem. */
@RestControllerAdvice
final class CountedRefusals implements ResponseBodyAdvice<Object> {

    private final MeterRegistry meters;

    CountedRefusals(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public boolean supports(
            MethodParameter answer, Class<? extends HttpMessageConverter<?>> converter) {
        return true;
    }

    @Override
    public @Nullable Object beforeBodyWrite(
            @Nullable Object body,
            MethodParameter answer,
            MediaType type,
            Class<? extends HttpMessageConverter<?>> converter,
            ServerHttpRequest request,
            ServerHttpResponse response) {
        if (body instanceof ProblemDetail problem) {
            meters.counter("trivium.requests.refused", "reason", kind(problem.getType()))
                    .increment();
        }
        return body;
    }

    private static String kind(@Nullable URI type) {
        String text = String.valueOf(type);
        return text.substring(text.lastIndexOf('/') + 1);
    }
}
