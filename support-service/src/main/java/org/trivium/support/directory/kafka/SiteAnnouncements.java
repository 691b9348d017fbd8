package org.trivium.support.directory.kafka;

import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.trivium.events.DetectionFact;
import org.trivium.events.DirectoryFact.SiteChanged;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.Site;

/** The detector hears a site's size and group first, then everyone hears the site. */
@Component
final class SiteAnnouncements implements Announcer<Change<Site>> {

    private final Announcements announcements;

    SiteAnnouncements(Announcements announcements) {
        this.announcements = announcements;
    }

    @Override
    public List<Announcement> announce(Change<Site> change) {
        Site site = change.after();
        Origin origin = Origin.keyed(site.district(), site.id(), site.version(), change.at());
        List<Announcement> events = new ArrayList<>();
        if (change.before() == null || !context(site).equals(context(change.before()))) {
            events.add(
                    announcements.of(
                            EventType.DETECTION_CONTEXT_SET,
                            origin,
                            new DetectionFact.DetectionContextSet(
                                    null, List.of(context(site)), List.of(), List.of())));
        }
        if (change.before() == null || !fact(site).equals(fact(change.before()))) {
            events.add(announcements.of(EventType.SITE_CHANGED, origin, fact(site)));
        }
        return events;
    }

    private static SiteChanged fact(Site site) {
        return new SiteChanged(
                site.id(),
                site.group(),
                site.staff(),
                site.estimated(),
                site.zone().getId(),
                site.active());
    }

    private static DetectionFact.SiteContext context(Site site) {
        return new DetectionFact.SiteContext(site.id(), site.staff(), site.group());
    }
}
