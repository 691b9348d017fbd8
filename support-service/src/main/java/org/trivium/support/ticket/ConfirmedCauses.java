package org.trivium.support.ticket;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/** How often technicians have confirmed which cause. */
public interface ConfirmedCauses {

    /**
     * Tickets by the leaf where they stand now, as six counts in the order of {@link
     * org.trivium.support.directory.Kind}; merged and reopened ones are left out.
     *
     * @param from first instant of the confirmation that is meant
     * @param until first instant that is not
     */
    Map<String, List<Integer>> counts(String district, Instant from, Instant until);
}
