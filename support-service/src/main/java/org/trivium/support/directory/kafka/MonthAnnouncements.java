package org.trivium.support.directory.kafka;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trivium.events.DetectionFact;
import org.trivium.events.DetectionFact.DayContext;
import org.trivium.events.DirectoryFact;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.CalendarMonth;
import org.trivium.support.directory.Change;

/** The detector and everyone else hear which dates mean something else now. */
@Component
final class MonthAnnouncements implements Announcer<Change<CalendarMonth>> {

    private static final String KEY = "calendar-";

    private final Announcements announcements;

    MonthAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<Announcement> announce(Change<CalendarMonth> change) {
        CalendarMonth month = change.after();
        List<DayContext> days =
                month.changedSince(change.before()).stream()
                        .map(
                                day ->
                                        new DayContext(
                                                day.date(),
                                                day.exposure(),
                                                day.cell().name(),
                                                day.inSession()))
                        .toList();
        if (days.isEmpty()) {
            return List.of();
        }
        Origin origin =
                Origin.keyed(month.district(), KEY + month.key(), month.version(), change.at());
        return List.of(
                announcements.of(
                        EventType.DETECTION_CONTEXT_SET,
                        origin,
                        new DetectionFact.DetectionContextSet(null, List.of(), List.of(), days)),
                announcements.of(
                        EventType.CALENDAR_CHANGED,
                        origin,
                        new DirectoryFact.CalendarChanged(days)));
    }
}
