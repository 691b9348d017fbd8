package org.trivium.gateway.signin;

import java.io.Serializable;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Who asks, as an access token says.
 *
 * @param district the school district
 * @param person id in the directory
 * @param client program that brought the token by itself; null for a browser
 * @param roles what they may do
 * @param sites to which sites that is bound; empty if to none
 */
public record Asker(
        String district,
        String person,
        @Nullable String client,
        List<String> roles,
        List<String> sites)
        implements Serializable {

    private static final long serialVersionUID = 1;

    /** Who asks, if anybody is known. */
    public static Optional<Asker> of(@Nullable Authentication authentication) {
        if (authentication instanceof MachineToken machine) {
            return Optional.of(machine.asker());
        }
        return Optional.ofNullable(authentication)
                .map(Authentication::getPrincipal)
                .filter(SignedIn.class::isInstance)
                .map(principal -> ((SignedIn) principal).asker());
    }

    /** Nobody, if the token names no district. */
    static Optional<Asker> of(Jwt token, SecuritySettings.ClaimNames names) {
        return text(token, names.district())
                .map(
                        district ->
                                new Asker(
                                        district,
                                        text(token, names.person())
                                                .orElseGet(
                                                        () ->
                                                                Objects.requireNonNullElse(
                                                                        token.getSubject(), "")),
                                        null,
                                        list(token, names.roles()),
                                        list(token, names.sites())));
    }

    Asker through(String program) {
        return new Asker(district, person, program, roles, sites);
    }

    List<GrantedAuthority> authorities() {
        return roles.stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList();
    }

    private static Optional<String> text(Jwt token, String claim) {
        return Optional.ofNullable(value(token, claim))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    private static List<String> list(Jwt token, String claim) {
        return value(token, claim) instanceof Collection<?> values
                ? values.stream().map(String::valueOf).toList()
                : List.of();
    }

    /** A claim of that very name, or else what a walk along the dots finds. */
    private static @Nullable Object value(Jwt token, String claim) {
        Map<?, ?> place = token.getClaims();
        if (place.containsKey(claim)) {
            return place.get(claim);
        }
        Object value = null;
        for (String step : claim.split("\\.", -1)) {
            value = place.get(step);
            place = value instanceof Map<?, ?> next ? next : Map.of();
        }
        return value;
    }
}
