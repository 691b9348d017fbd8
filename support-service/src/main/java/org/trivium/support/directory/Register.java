package org.trivium.support.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The entries of one kind, district by district; saving a change also announces it. */
public interface Register<T extends Registered> {

    /** The entry of that key. */
    Optional<T> find(String district, String key);

    /**
     * The entry as it was at most a second ago, or as this instance has saved it since: for what is
     * asked at every turn and does no harm when it is a moment old.
     */
    Optional<T> recent(String district, String key);

    /** Those of the keys that exist. */
    List<T> find(String district, Collection<String> keys);

    /** Every entry of the district in order of key. */
    List<T> all(String district);

    /**
     * Saves the change unless someone else has changed the entry meanwhile; says whether it did.
     * Its facts are sent soon afterwards, in the background.
     */
    boolean save(Change<T> change);

    /** As {@link #save} for many; those that someone else has changed meanwhile are left out. */
    void saveAll(List<Change<T>> changes);

    /**
     * Sends what entries of the district have not sent and returns when the broker has acknowledged
     * it; throws when the broker does not.
     */
    void announce(String district);
}
