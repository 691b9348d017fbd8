package org.trivium.suggestion;

import java.time.ZoneId;
import java.util.Optional;

/**
 * The zones of districts, as far as the directory has announced them. It announces a zone for each
 * site, which is the district's unless the site has its own; so what most active sites have is the
 * district's.
 */
public interface DistrictZones {

    /** Keeps a site's zone unless a newer word about the site is known. */
    void put(String district, SiteZone site);

    /** Zone of most active sites, of equals the first by name; absent before any is known. */
    Optional<ZoneId> of(String district);

    /**
     * A site as the directory announces it.
     *
     * @param version of that site; older news of it is dropped
     */
    record SiteZone(String site, long version, ZoneId zone, boolean active) {}
}
