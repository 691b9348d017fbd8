package org.trivium.starter.audit;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.caller.Callers;

/**
 * Who asks what, as far as the audit trail may know it: neither the body of the request nor its
 * query, and of its path only what names an object.
 *
 * @param client program that the caller uses
 * @param change whether it is to change something
 * @param object values of the variables of the pattern, in its order
 * @param data kind of personal data that the verb answers
 */
record Asked(
        Caller caller,
        @Nullable String client,
        boolean change,
        String verb,
        List<String> object,
        @Nullable String data,
        String address) {

    private static final Set<String> CHANGES = Set.of("POST", "PUT", "PATCH", "DELETE");
    private static final int LONGEST = 120;

    /** Set by the gateway, which takes away what others have put there. */
    private static final String ADDRESS = "X-Client-Address";

    private static final Pattern ADDRESSES = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

    /**
     * Absent when the trail has nothing to do with it.
     *
     * @throws org.trivium.starter.refusal.Forbidden when it is somebody of no district
     */
    static Optional<Asked> of(HttpServletRequest request, HandlerMethod handler, Callers callers) {
        String pattern =
                String.valueOf(
                        request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE));
        boolean change = CHANGES.contains(request.getMethod());
        String data = data(handler);
        return !pattern.startsWith("/api/") || (!change && data == null)
                ? Optional.empty()
                : Optional.of(
                        new Asked(
                                callers.current(),
                                callers.client().orElse(null),
                                change,
                                request.getMethod() + " " + pattern,
                                object(request, handler),
                                data,
                                address(request)));
    }

    private static @Nullable String data(HandlerMethod handler) {
        return Optional.ofNullable(handler.getMethodAnnotation(PersonalData.class))
                .or(
                        () ->
                                Optional.ofNullable(
                                        AnnotatedElementUtils.findMergedAnnotation(
                                                handler.getBeanType(), PersonalData.class)))
                .map(PersonalData::value)
                .orElse(null);
    }

    private static List<String> object(HttpServletRequest request, HandlerMethod handler) {
        Set<String> secret =
                Arrays.stream(handler.getMethodParameters())
                        .filter(one -> one.hasParameterAnnotation(PersonalData.class))
                        .filter(one -> one.hasParameterAnnotation(PathVariable.class))
                        .map(one -> one.getParameter().getName())
                        .collect(Collectors.toSet());
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE)
                        instanceof Map<?, ?> variables
                ? variables.entrySet().stream()
                        .filter(one -> !secret.contains(String.valueOf(one.getKey())))
                        .map(one -> cut(String.valueOf(one.getValue())))
                        .toList()
                : List.of();
    }

    private static String cut(String id) {
        return id.length() > LONGEST ? id.substring(0, LONGEST) : id;
    }

    private static String address(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(ADDRESS))
                .filter(told -> ADDRESSES.matcher(told).matches())
                .orElseGet(request::getRemoteAddr);
    }
}
