package org.trivium.test.matrix;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.trivium.test.openapi.Scene.Told;

/** What a service holds that its endpoints can be asked about, in one district and in another. */
public interface Holdings {

    /** Brings it about, with the people who will ask. */
    void prepare(List<Asking> everyone);

    /** The things that an endpoint is asked about. */
    Things things(String endpoint, Asking asking);

    /** What is named to an endpoint that is about none of them. */
    default Map<String, String> variables(String endpoint) {
        return Map.of();
    }

    /** A body that is needed in place of the example. */
    default @Nullable String body(String endpoint, Thing thing) {
        return null;
    }

    /** The ways to ask a list; each must hold the same. */
    default List<String> queries(String endpoint, Asking asking) {
        return List.of("");
    }

    /** What an answer says of a thing. */
    default Sign sign(String endpoint, Thing thing, Told answer) {
        return Sign.ofStatus(answer.status());
    }

    /** The opaque id of the person who has a role, in both districts. */
    default String person(String role) {
        return role;
    }

    /** The sites that the technician is bound to. */
    default Set<String> sites() {
        return Set.of();
    }

    /**
     * What an endpoint is about.
     *
     * @param home in the order of the page's signs; empty when it is about the district itself
     * @param abroad one of the other district, there of the same person
     */
    record Things(List<Thing> home, Optional<Thing> abroad) {

        /** The district itself. */
        public static final Things NONE = new Things(List.of(), Optional.empty());

        /** These at home and that one abroad. */
        public static Things of(Thing abroad, Thing... home) {
            return new Things(List.of(home), Optional.of(abroad));
        }
    }
}
