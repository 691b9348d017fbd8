package org.trivium.support.intake;

import java.util.List;

/**
 * What an import would do to the district, as a dry run found it.
 *
 * @param sites how many it would add
 * @param leaves how many it would add
 * @param people how many it would add
 * @param historyAnew true if the detector would be told the district's whole history once more
 * @param siteNames the first of the new sites
 * @param leafNames the first of the new leaves
 */
public record Forecast(
        int sites,
        int leaves,
        int people,
        boolean historyAnew,
        List<String> siteNames,
        List<String> leafNames) {

    /** Names shown of each. */
    static final int NAMED = 50;

    public Forecast {
        siteNames = List.copyOf(siteNames);
        leafNames = List.copyOf(leafNames);
    }
}
