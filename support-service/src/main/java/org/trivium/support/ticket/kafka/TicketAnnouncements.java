package org.trivium.support.ticket.kafka;

import java.util.List;
import org.springframework.stereotype.Component;
import org.trivium.events.EventType;
import org.trivium.events.TicketFact;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.event.Announcer;
import org.trivium.support.directory.DistrictSalts;
import org.trivium.support.ticket.HistoryEntry;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketChange;

/**
 * Says what happened to a ticket in the published language. A ticket that stands, or ever stood, on
 * a leaf that is restricted now or was then is spoken of on the internal topic alone: its move to
 * an open leaf would tell where it comes from. So is that another one is a double of it.
 */
@Component
final class TicketAnnouncements implements Announcer<TicketChange> {

    private final Announcements announcements;
    private final Facts facts;

    TicketAnnouncements(Announcements announcements, DistrictSalts salts) {
        this.announcements = announcements;
        this.facts = new Facts(salts);
    }

    @Override
    public List<Announcement> announce(TicketChange change) {
        return facts
                .of(change)
                .map(fact -> announcement(change, fact))
                .filter(event -> !event.topics().isEmpty())
                .stream()
                .toList();
    }

    private Announcement announcement(TicketChange change, TicketFact fact) {
        return switch (change.audience()) {
            case EVERYONE -> event(change, fact, change.hidden());
            case DETECTOR -> event(change, fact, true);
            case OTHERS -> {
                Announcement event = event(change, fact, change.hidden());
                yield event.onlyTo(
                        event.topics().stream().filter(topic -> !isInternal(topic)).toList());
            }
        };
    }

    private static boolean isInternal(String topic) {
        return topic.equals(Topic.DETECTION.published());
    }

    private Announcement event(TicketChange change, TicketFact fact, boolean internal) {
        Ticket ticket = change.ticket();
        HistoryEntry entry = change.entry();
        Origin origin =
                new Origin(ticket.district(), ticket.id(), entry.version(), entry.stamp().at());
        return internal
                ? announcements.restricted(type(fact), origin, (Record) fact)
                : announcements.of(type(fact), origin, (Record) fact);
    }

    private static EventType type(TicketFact fact) {
        return switch (fact) {
            case TicketFact.TicketOpened _ -> EventType.TICKET_OPENED;
            case TicketFact.TicketAssigned _ -> EventType.TICKET_ASSIGNED;
            case TicketFact.TicketRecategorised _ -> EventType.TICKET_RECATEGORISED;
            case TicketFact.TicketMerged _ -> EventType.TICKET_MERGED;
            case TicketFact.TicketResolved _ -> EventType.TICKET_RESOLVED;
            case TicketFact.TicketReopened _ -> EventType.TICKET_REOPENED;
            case TicketFact.TicketClosed _ -> EventType.TICKET_CLOSED;
        };
    }
}
