package org.trivium.support.ticket;

import java.util.Collection;

/**
 * Lets one merge at a time past each ticket: two that are merged into each other at once would both
 * be gone.
 */
public interface MergeGate {

    /** Passes unless another merge is under way that one of the tickets takes part in. */
    boolean enter(String district, Collection<String> tickets);

    /** Ends the merge. */
    void leave(String district, Collection<String> tickets);
}
