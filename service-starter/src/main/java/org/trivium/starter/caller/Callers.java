package org.trivium.starter.caller;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;
import org.trivium.starter.refusal.Forbidden;
import org.trivium.starter.refusal.NotSignedIn;

/** Makes the {@link Caller} of a request; the only class that knows where it comes from. */
public final class Callers implements HandlerMethodArgumentResolver {

    private static final Pattern DISTRICT = Pattern.compile("[a-z0-9][a-z0-9-]{0,39}");

    /** As RFC 9068 has it, or as identity providers before it. */
    private static final List<String> CLIENT = List.of("client_id", "azp");

    private static final Pattern PERSON = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private final ClaimSettings settings;

    public Callers(ClaimSettings settings) {
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
        return current();
    }

    /**
     * Who asks.
     *
     * @throws NotSignedIn when nobody knows
     * @throws Forbidden when it is somebody of no district
     */
    public Caller current() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (!(known instanceof JwtAuthenticationToken token)) {
            throw new NotSignedIn("This needs an access token.");
        }
        Claims claims = new Claims(token.getToken().getClaims());
        return new Caller(
                district(claims),
                person(token.getName()),
                roles(claims),
                claims.texts(settings.sites()));
    }

    /** The program that whoever asks uses, where the token names it. */
    public Optional<String> client() {
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (!(known instanceof JwtAuthenticationToken token)) {
            return Optional.empty();
        }
        Claims claims = new Claims(token.getToken().getClaims());
        return CLIENT.stream().flatMap(name -> claims.text(name).stream()).findFirst();
    }

    /** What an access token says, for those who guard the door. */
    public AbstractAuthenticationToken authentication(Jwt token) {
        Claims claims = new Claims(token.getClaims());
        Set<SimpleGrantedAuthority> roles =
                claims.texts(settings.roles()).stream()
                        .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                        .collect(Collectors.toUnmodifiableSet());
        String person =
                claims.text(settings.person())
                        .orElseGet(() -> Objects.requireNonNullElse(token.getSubject(), ""));
        return new JwtAuthenticationToken(token, roles, person);
    }

    private String district(Claims claims) {
        return claims.text(settings.district())
                .filter(district -> DISTRICT.matcher(district).matches())
                .orElseThrow(() -> new Forbidden("Your account belongs to no district."));
    }

    private static String person(String name) {
        if (!PERSON.matcher(name).matches()) {
            throw new Forbidden("Your account has no id that can be a person's here.");
        }
        return name;
    }

    private Set<Role> roles(Claims claims) {
        Set<String> names = claims.texts(settings.roles());
        return Arrays.stream(Role.values())
                .filter(role -> names.contains(role.claim()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
