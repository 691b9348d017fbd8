package org.trivium.starter.caller;

import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a token says of its bearer, as the settings name it. */
final class Claims {

    private final Map<String, Object> claims;

    Claims(Map<String, Object> claims) {
        this.claims = claims;
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(value(name))
                .map(Object::toString)
                .filter(text -> !text.isBlank());
    }

    /**
     * A list, or the one value that some providers write in its place: a bound that is not
     * understood must not become none.
     */
    Set<String> texts(String name) {
        return switch (value(name)) {
            case null -> Set.of();
            case Collection<?> values ->
                    values.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
            case Object one -> Set.of(one.toString());
        };
    }

    /** A claim of that very name, or else what a walk along the dots finds. */
    private @Nullable Object value(String name) {
        if (claims.containsKey(name)) {
            return claims.get(name);
        }
        Map<?, ?> place = claims;
        Object value = null;
        for (String step : name.split("\\.", -1)) {
            value = place.get(step);
            place = value instanceof Map<?, ?> next ? next : Map.of();
        }
        return value;
    }
}
