package org.trivium.test.token;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Values of the Authorization header for people of the tests. */
public final class Tokens {

    private static final String[] EVERY_ROLE = {
        "staff",
        "technician",
        "pd-coordinator",
        "planner",
        "department-head",
        "director",
        "integrator",
        "ops"
    };

    private static final Map<Bearer, String> SIGNED = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Bearer(String district, String person, List<String> roles, Set<String> sites) {

        String signedBy(Issuer issuer) {
            return Signing.bearer(
                    issuer.key(),
                    Signing.claims(issuer.address(), district, person, roles, sites).build());
        }
    }

    /** Of the person {@code local} of a district, who has every role. */
    public static String all(String district) {
        return all(district, "local");
    }

    /** Of somebody who has every role. */
    public static String all(String district, String person) {
        return of(district, person, EVERY_ROLE);
    }

    /** Of somebody with these roles at every site; without any, of somebody who may do nothing. */
    public static String of(String district, String person, String... roles) {
        return bound(district, person, Set.of(), roles);
    }

    /** Of somebody whose roles are bound to sites. */
    public static String bound(String district, String person, Set<String> sites, String... roles) {
        return SIGNED.computeIfAbsent(
                new Bearer(district, person, List.of(roles), Set.copyOf(sites)),
                bearer -> bearer.signedBy(Issuer.running()));
    }

    /** The token alone, signed by an issuer of one's own. */
    public static String by(Issuer issuer, String district, String person, String... roles) {
        return new Bearer(district, person, List.of(roles), Set.of())
                .signedBy(issuer)
                .substring("Bearer ".length());
    }
}
