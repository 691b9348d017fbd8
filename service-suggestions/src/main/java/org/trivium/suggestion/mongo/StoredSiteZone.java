package org.trivium.suggestion.mongo;

import java.time.ZoneId;
import org.trivium.starter.mongo.Stored;
import org.trivium.suggestion.DistrictZones.SiteZone;

/** The zone of one site; its version is that of the site. */
record StoredSiteZone(String id, String district, long version, String zone, boolean active)
        implements Stored {

    static StoredSiteZone of(String district, SiteZone from) {
        return new StoredSiteZone(
                district + "|" + from.site(),
                district,
                from.version(),
                from.zone().getId(),
                from.active());
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }
}
