package org.trivium.support.detection.kafka;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.trivium.events.DetectionFact.ClockTicked;
import org.trivium.events.DetectionFact.DetectionContextSet;
import org.trivium.events.EventType;
import org.trivium.events.TicketFact.TicketMerged;
import org.trivium.events.TicketFact.TicketOpened;
import org.trivium.events.TicketFact.TicketRecategorised;
import org.trivium.events.TicketFact.TicketReopened;
import org.trivium.events.TicketFact.TicketResolved;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.event.UnreadableEvent;
import org.trivium.support.detection.DetectionRecord;
import org.trivium.support.detection.Kind;

/** Published facts in the detector's own words, in the district's local time. */
final class FactTranslator {

    private FactTranslator() {}

    /**
     * The record of a fact; none for a fact that detection has no use for.
     *
     * @throws UnreadableEvent when the type or the value is not known
     */
    static Optional<DetectionRecord> translate(ReceivedEvent event, ZoneId zone) {
        EventType type =
                EventType.named(event.type())
                        .orElseThrow(
                                () ->
                                        new UnreadableEvent(
                                                "The catalogue has no " + event.type(), null));
        LocalDateTime at = local(event.time(), zone);
        LocalDateTime logged = local(event.logged(), zone);
        return Optional.ofNullable(
                switch (type) {
                    case TICKET_OPENED -> opened(event.data(TicketOpened.class), at, logged, zone);
                    case TICKET_RECATEGORISED ->
                            recategorised(event.data(TicketRecategorised.class), at, logged);
                    case TICKET_MERGED ->
                            new DetectionRecord.Merged(
                                    at, logged, event.data(TicketMerged.class).ticket());
                    case TICKET_RESOLVED -> resolved(event.data(TicketResolved.class), at, logged);
                    case TICKET_REOPENED ->
                            new DetectionRecord.Reopened(
                                    at, logged, event.data(TicketReopened.class).ticket());
                    case CLOCK_TICKED -> clock(event.data(ClockTicked.class), at, logged);
                    case DETECTION_CONTEXT_SET ->
                            ContextTranslator.translate(
                                    event.data(DetectionContextSet.class), at, logged);
                    case DETECTION_RESTARTED -> new DetectionRecord.Restart(at, logged);
                    default -> null;
                });
    }

    /** The zone that a context sets, if it sets one. */
    static Optional<ZoneId> zone(ReceivedEvent event) {
        return event.is(EventType.DETECTION_CONTEXT_SET)
                ? Optional.ofNullable(event.data(DetectionContextSet.class).zone()).map(ZoneId::of)
                : Optional.empty();
    }

    private static DetectionRecord opened(
            TicketOpened fact, LocalDateTime at, LocalDateTime logged, ZoneId zone) {
        return new DetectionRecord.Opened(
                at,
                logged,
                fact.ticket(),
                local(fact.opened(), zone),
                fact.site(),
                fact.leaf(),
                fact.requester(),
                orEmpty(fact.asset()),
                orEmpty(fact.model()));
    }

    private static DetectionRecord recategorised(
            TicketRecategorised fact, LocalDateTime at, LocalDateTime logged) {
        return new DetectionRecord.Recategorised(at, logged, fact.ticket(), fact.leaf());
    }

    private static DetectionRecord resolved(
            TicketResolved fact, LocalDateTime at, LocalDateTime logged) {
        Optional<Kind> kind =
                Optional.ofNullable(fact.kind()).flatMap(k -> Kind.named(k.toString()));
        return new DetectionRecord.Resolved(at, logged, fact.ticket(), kind);
    }

    private static DetectionRecord clock(ClockTicked tick, LocalDateTime at, LocalDateTime logged) {
        if (tick.day().isAfter(at.toLocalDate())) {
            throw new UnreadableEvent("A clock cannot tick a day that has not begun", null);
        }
        return new DetectionRecord.Clock(at, logged);
    }

    private static LocalDateTime local(Instant instant, ZoneId zone) {
        return LocalDateTime.ofInstant(instant, zone);
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
