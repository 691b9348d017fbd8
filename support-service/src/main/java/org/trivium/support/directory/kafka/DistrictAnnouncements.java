package org.trivium.support.directory.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trivium.events.DetectionFact;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.District;

/** The detector hears a district's zone and its clock. */
@Component
final class DistrictAnnouncements implements Announcer<Change<District>> {

    private final Announcements announcements;

    DistrictAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<Announcement> announce(Change<District> change) {
        List<Announcement> events = new ArrayList<>();
        District before = change.before();
        District after = change.after();
        if (before == null || !before.zone().equals(after.zone())) {
            events.add(zone(after, change.at()));
        }
        Instant ticked = after.tickedAt();
        if (ticked != null && (before == null || before.ticks() != after.ticks())) {
            events.add(
                    announcements.of(
                            EventType.CLOCK_TICKED,
                            origin(after, ticked),
                            new DetectionFact.ClockTicked(after.dayOf(ticked))));
        }
        return events;
    }

    private Announcement zone(District district, Instant at) {
        return announcements.of(
                EventType.DETECTION_CONTEXT_SET,
                origin(district, at),
                new DetectionFact.DetectionContextSet(
                        district.zone().getId(), List.of(), List.of(), List.of()));
    }

    private static Origin origin(District district, Instant at) {
        return new Origin(district.id(), district.id(), district.version(), at);
    }
}
