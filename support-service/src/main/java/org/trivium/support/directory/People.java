package org.trivium.support.directory;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people of a district. */
public interface People extends Register<Person> {

    /** Those that other systems know by these keys. */
    List<Person> withExternalKeys(String district, Collection<String> externalKeys);

    /**
     * One page in order of external key.
     *
     * @param sites only people of these sites, and those of none; empty when any will do
     */
    List<Person> list(String district, Wanted wanted, Set<String> sites);

    /**
     * Which people, and how many.
     *
     * @param site only of that site
     * @param externalKey only with that key
     * @param after only with a later external key
     */
    record Wanted(
            @Nullable String site,
            @Nullable String externalKey,
            @Nullable String after,
            int limit) {}
}
