package org.trivium.bench.detector;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.trivium.events.DetectionFact;
import org.trivium.events.EventType;
import org.trivium.events.Kind;
import org.trivium.events.Position;
import org.trivium.events.TicketFact;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.support.detection.DetectionRecord;

/** Records as the topic carries them. */
final class Told {

    static final String DISTRICT = "bench";

    private final EventRecords records = new EventRecords("/support-service", "http://schemas");
    private final Map<String, Long> sequences = new HashMap<>();

    ProducerRecord<String, byte[]> of(DetectionRecord record) {
        Instant at = instant(record.at());
        return switch (record) {
            case DetectionRecord.Context context ->
                    fact(EventType.DETECTION_CONTEXT_SET, DISTRICT, at, context(context));
            case DetectionRecord.Opened opened ->
                    fact(EventType.TICKET_OPENED, opened.ticket(), at, opened(opened));
            case DetectionRecord.Resolved over ->
                    fact(EventType.TICKET_RESOLVED, over.ticket(), at, resolved(over));
            case DetectionRecord.Clock clock ->
                    fact(
                            EventType.CLOCK_TICKED,
                            DISTRICT,
                            at,
                            new DetectionFact.ClockTicked(clock.at().toLocalDate()));
            default -> throw new IllegalArgumentException(record.toString());
        };
    }

    private ProducerRecord<String, byte[]> fact(
            EventType type, String subject, Instant at, Record data) {
        long sequence = sequences.merge(subject, 1L, Long::sum);
        Announcement event =
                new Announcement(
                        subject + "-" + sequence,
                        type.published(),
                        List.of(Topic.DETECTION.published()),
                        DISTRICT,
                        subject,
                        sequence,
                        at,
                        EventJson.write(data),
                        "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
                        "bench");
        ProducerRecord<String, byte[]> record = records.record(Topic.DETECTION.published(), event);
        return new ProducerRecord<>(
                record.topic(),
                null,
                at.toEpochMilli(),
                record.key(),
                record.value(),
                record.headers());
    }

    private static DetectionFact.DetectionContextSet context(DetectionRecord.Context context) {
        return new DetectionFact.DetectionContextSet(
                "UTC",
                context.sites().stream()
                        .map(s -> new DetectionFact.SiteContext(s.site(), s.staff(), s.group()))
                        .toList(),
                List.of(),
                context.calendar().stream()
                        .map(
                                d ->
                                        new DetectionFact.DayContext(
                                                d.date(),
                                                d.exposure(),
                                                d.cell().name(),
                                                d.inSession()))
                        .toList());
    }

    private static TicketFact.TicketOpened opened(DetectionRecord.Opened opened) {
        return new TicketFact.TicketOpened(
                opened.ticket(),
                instant(Objects.requireNonNullElse(opened.opened(), opened.at())),
                opened.site(),
                opened.leaf(),
                opened.requester(),
                Position.OTHER,
                opened.asset(),
                opened.model());
    }

    private static TicketFact.TicketResolved resolved(DetectionRecord.Resolved over) {
        Kind kind = over.kind().map(k -> Kind.valueOf(k.name())).orElse(null);
        return new TicketFact.TicketResolved(over.ticket(), kind, 25, 5);
    }

    private static Instant instant(LocalDateTime local) {
        return local.toInstant(ZoneOffset.UTC);
    }
}
