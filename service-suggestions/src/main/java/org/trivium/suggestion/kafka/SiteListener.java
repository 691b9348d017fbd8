package org.trivium.suggestion.kafka;

import java.time.ZoneId;
import org.trivium.events.EventType;
import org.trivium.starter.consuming.EventHandler;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.suggestion.DistrictZones;

/** Keeps the zones that the directory announces with its sites. */
final class SiteListener implements EventHandler {

    private final DistrictZones zones;

    SiteListener(DistrictZones zones) {
        this.zones = zones;
    }

    @Override
    public void handle(ReceivedEvent event) {
        if (event.is(EventType.SITE_CHANGED)) {
            Said said = event.data(Said.class);
            zones.put(
                    event.district(),
                    new DistrictZones.SiteZone(
                            said.site(), event.sequence(), ZoneId.of(said.zone()), said.active()));
        }
    }

    /** What a desk reads of a site. */
    record Said(String site, String zone, boolean active) {}
}
