package org.trivium.starter.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.RecordComponent;
import java.net.URLDecoder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.BindParam;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.refusal.InvalidFields;
import org.trivium.starter.refusal.InvalidFields.FieldError;

/**
 * Refuses parameters of the address that the verb does not know: a misspelt filter must not mean
 * everything.
 */
final class KnownParameters implements HandlerInterceptor {

    /** Records that are made of something else than the address. */
    private static final Set<Class<?>> NO_FORM = Set.of(Caller.class, ExpectedVersion.class);

    private final Map<Method, Set<String>> known = new ConcurrentHashMap<>();

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        String query = request.getQueryString();
        if (query != null && handler instanceof HandlerMethod verb && isOurs(verb.getBeanType())) {
            Set<String> names = known.computeIfAbsent(verb.getMethod(), _ -> names(verb));
            List<FieldError> unknown =
                    asked(query)
                            .filter(name -> !names.contains(name))
                            .distinct()
                            .map(name -> new FieldError(name, "is not known here"))
                            .toList();
            if (!unknown.isEmpty()) {
                throw new InvalidFields(unknown);
            }
        }
        return true;
    }

    private static boolean isOurs(Class<?> type) {
        return type.getPackageName().startsWith("org.trivium");
    }

    /** Not those of a form in the body, which may be a file that must not be read here. */
    private static Stream<String> asked(String query) {
        return Arrays.stream(query.split("&", -1))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> decoded(pair.split("=", 2)[0]));
    }

    private static String decoded(String name) {
        try {
            return URLDecoder.decode(name, UTF_8);
        } catch (IllegalArgumentException garbled) {
            return name;
        }
    }

    private static Set<String> names(HandlerMethod verb) {
        return Arrays.stream(verb.getMethodParameters())
                .flatMap(KnownParameters::names)
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> names(MethodParameter parameter) {
        parameter.initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
        RequestParam single = parameter.getParameterAnnotation(RequestParam.class);
        if (single != null) {
            return Stream.of(named(single.name(), parameter.getParameterName()));
        }
        Class<?> type = parameter.getParameterType();
        return type.isRecord()
                        && !NO_FORM.contains(type)
                        && !parameter.hasParameterAnnotation(RequestBody.class)
                ? parts(type)
                : Stream.empty();
    }

    /** The fields of a form, by the names that the address gives them. */
    private static Stream<String> parts(Class<?> form) {
        RecordComponent[] parts = form.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(parts).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Parameter[] parameters = form.getDeclaredConstructor(types).getParameters();
            return IntStream.range(0, parts.length)
                    .mapToObj(
                            i ->
                                    Optional.ofNullable(
                                                    parameters[i].getAnnotation(BindParam.class))
                                            .map(BindParam::value)
                                            .orElseGet(parts[i]::getName));
        } catch (NoSuchMethodException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String named(String said, @Nullable String otherwise) {
        return said.isEmpty() && otherwise != null ? otherwise : said;
    }
}
