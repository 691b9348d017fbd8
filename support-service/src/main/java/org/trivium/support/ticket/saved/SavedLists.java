package org.trivium.support.ticket.saved;

import java.util.List;
import java.util.Optional;

/** All saved lists. */
public interface SavedLists {

    /** Those of a person, the oldest first. */
    List<SavedList> of(String district, String person);

    Optional<SavedList> byId(String district, String id);

    void add(SavedList list);

    /** Replaces the list before; says false when it has changed since. */
    boolean replace(SavedList list);

    /** Removes that version; says false when it has changed since. */
    boolean remove(SavedList list);
}
