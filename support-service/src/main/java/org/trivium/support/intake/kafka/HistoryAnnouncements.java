package org.trivium.support.intake.kafka;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trivium.events.DetectionFact.DetectionRestarted;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.Announcer;
import org.trivium.support.intake.HistoryAnew;

/**
 * Tells the detector to forget a district, and then, since that includes the context, what the
 * directory says now.
 */
@Component
final class HistoryAnnouncements implements Announcer<HistoryAnew> {

    private final Announcements announcements;
    private final ContextAnew context;

    HistoryAnnouncements(Announcements announcements, ContextAnew context) {
        this.announcements = announcements;
        this.context = context;
    }

    @Override
    public List<Announcement> announce(HistoryAnew anew) {
        Instant at = anew.at();
        List<Announcement> events = new ArrayList<>();
        events.add(
                announcements.of(
                        EventType.DETECTION_RESTARTED,
                        new Origin(anew.district(), anew.district(), at.toEpochMilli(), at),
                        new DetectionRestarted()));
        events.addAll(context.of(anew.district(), at));
        return events;
    }
}
