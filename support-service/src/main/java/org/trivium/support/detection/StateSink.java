package org.trivium.support.detection;

/** Receives what has changed in a district's state; ids are unique per district and kind. */
public interface StateSink {

    /** Saves a thing, in place of what was saved under the same kind and id. */
    void put(StateKind kind, String id, byte[] value);

    /** Forgets a thing; it may never have been saved. */
    void delete(StateKind kind, String id);
}
