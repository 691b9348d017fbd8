package org.trivium.suggestion;

import java.util.List;
import java.util.Set;

/** What is known of the other desk's suggestions, whether or not this one has its own yet. */
public interface Links {

    /** Keeps the link unless a newer word about it is known. */
    void put(String district, Link link);

    /** Those of these recurrences. */
    List<Link> of(String district, Set<String> recurrences);
}
