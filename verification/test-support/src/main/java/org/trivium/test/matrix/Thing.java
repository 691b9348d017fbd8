package org.trivium.test.matrix;

import java.util.HashMap;
import java.util.Map;

/**
 * Something that an endpoint may be asked about.
 *
 * @param variables of a path by which it is named
 * @param mark what a list says that holds it
 */
public record Thing(Map<String, String> variables, String mark) {

    /** One that is called so wherever it is named, and in lists too. */
    public static Thing called(String variable, String id) {
        return new Thing(Map.of(variable, id), id);
    }

    /** True when the endpoint names it: one that does not is a list that may hold it. */
    boolean isNamedBy(String endpoint) {
        return variables.keySet().stream().anyMatch(name -> endpoint.contains("{" + name + "}"));
    }

    /** Another one, which nothing is. */
    Thing missing() {
        Map<String, String> nothing = new HashMap<>(variables);
        nothing.replaceAll((_, _) -> "nothing");
        return new Thing(Map.copyOf(nothing), "nothing");
    }
}
