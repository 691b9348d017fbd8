package org.trivium.starter.caller;

import java.util.Arrays;
import java.util.Set;
import org.trivium.starter.refusal.Forbidden;

/**
 * Who asks; every verb takes one.
 *
 * @param district the tenant that everything asked for must belong to
 * @param person opaque id of the person or client
 * @param sites the only sites that the roles are good for; empty when they are for all
 */
public record Caller(String district, String person, Set<Role> roles, Set<String> sites) {

    public Caller {
        roles = Set.copyOf(roles);
        sites = Set.copyOf(sites);
    }

    /** The service itself, acting on an event of a district. */
    public static Caller service(String district, String name) {
        return new Caller(district, name, Set.of(Role.values()), Set.of());
    }

    /** True when the roles are good for what is at the site. */
    public boolean reaches(String site) {
        return sites.isEmpty() || sites.contains(site);
    }

    /**
     * Passes when the caller holds one of the roles.
     *
     * @throws Forbidden otherwise
     */
    public Caller as(Role... allowed) {
        if (Arrays.stream(allowed).noneMatch(roles::contains)) {
            throw new Forbidden(
                    "This needs one of the roles %s.".formatted(Arrays.toString(allowed)));
        }
        return this;
    }
}
