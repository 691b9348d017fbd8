package org.trivium.starter.caller;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.trivium.starter.refusal.InvalidFields;

/** Makes the {@link Caller} of a request; the only class that knows where it comes from. */
public final class Callers implements HandlerMethodArgumentResolver {

    private static final Pattern DISTRICT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");
    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9-]{1,64}");

    private final CallerSettings settings;

    public Callers(CallerSettings settings) {
        this.settings = settings;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Caller.class;
    }

    @Override
    public Caller resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        return of(request);
    }

    /** Who asks. */
    public Caller of(WebRequest request) {
        return new Caller(district(request), person(request), Set.of(Role.values()), Set.of());
    }

    private String district(WebRequest request) {
        if (!settings.districtFromHeader()) {
            return settings.district();
        }
        String named =
                Optional.ofNullable(request.getHeader("X-District")).orElse(settings.district());
        if (!DISTRICT.matcher(named).matches()) {
            throw InvalidFields.of(
                    "X-District", "must be lower-case letters, digits and hyphens, at most 40");
        }
        return named;
    }

    private String person(WebRequest request) {
        String named = settings.districtFromHeader() ? request.getHeader("X-Person") : null;
        if (named != null && !PERSON.matcher(named).matches()) {
            throw InvalidFields.of(
                    "X-Person", "must be an opaque id of letters, digits and hyphens");
        }
        return named == null ? "local" : named;
    }
}
