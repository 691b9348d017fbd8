package org.trivium.support.intake;

import org.trivium.starter.refusal.InvalidFields;

/** The mapping files that there are. */
@FunctionalInterface
public interface Mappings {

    /**
     * The mapping of that name.
     *
     * @throws InvalidFields when there is none, or its file is broken
     */
    Mapping need(String name);
}
