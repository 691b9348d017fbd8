package org.trivium.stack.launcher;

import java.util.List;
import org.trivium.stack.launcher.http.Passes;

/**
 * A program that the local identity knows and gives tokens to.
 *
 * @param client its name there, and that of the file with its secret
 * @param district where it may enter
 * @param person as whom it asks
 * @param roles what it may do there
 */
public record Machine(String client, String district, String person, List<String> roles) {

    private static final List<String> ALL =
            List.of(
                    "staff",
                    "technician",
                    "pd-coordinator",
                    "planner",
                    "department-head",
                    "director",
                    "integrator",
                    "ops");

    public Machine {
        roles = List.copyOf(roles);
    }

    /** The one that loads, imports and measures everything in a district. */
    static Machine forEverythingIn(String district) {
        return new Machine(Passes.client(district), district, "machine-cli", ALL);
    }
}
