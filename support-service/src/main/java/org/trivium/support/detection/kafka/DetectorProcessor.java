package org.trivium.support.detection.kafka;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.event.ReceivedEvent;
import org.trivium.starter.event.UnreadableEvent;
import org.trivium.starter.id.Ids;
import org.trivium.support.detection.DetectionRecord;
import org.trivium.support.detection.District;
import org.trivium.support.detection.RecurrenceEvent;

/**
 * Feeds the facts of a partition's districts to their detectors. Detectors live in memory and are
 * saved after every record, in the same transaction as what they publish; whatever takes the task
 * over reads them from the store.
 */
final class DetectorProcessor implements Processor<String, byte[], String, byte[]> {

    private static final Logger LOG = LoggerFactory.getLogger(DetectorProcessor.class);

    /** Districts of one partition; the others are read from the store when something happens. */
    private static final int IN_MEMORY = 32;

    private final DetectorParts parts;
    private final Map<String, District> districts = new RecentlyUsed<>(IN_MEMORY);
    private @Nullable ProcessorContext<String, byte[]> context;

    DetectorProcessor(DetectorParts parts) {
        this.parts = parts;
    }

    @Override
    public void init(ProcessorContext<String, byte[]> opened) {
        context = opened;
        districts.clear();
    }

    @Override
    public void process(Record<String, byte[]> record) {
        try {
            ReceivedEvent event =
                    EventRecords.read(
                            record.headers(),
                            record.value(),
                            Instant.ofEpochMilli(record.timestamp()));
            if (!event.district().equals(record.key())) {
                throw new UnreadableEvent("The key is not the event's district", null);
            }
            take(event, record);
        } catch (UnreadableEvent | IllegalArgumentException | DateTimeException poison) {
            districts.remove(record.key());
            putAside(record, poison);
        }
    }

    private void take(ReceivedEvent event, Record<String, byte[]> record) {
        DistrictStore store = store(event.district());
        Optional<DetectionRecord> fact = translated(event, store);
        if (fact.isEmpty()) {
            return;
        }
        if (!isNews(event, store)) {
            return;
        }
        FactTranslator.zone(event).ifPresent(store::zone);
        District district =
                districts.computeIfAbsent(
                        event.district(),
                        name -> District.restore(name, parts.salts().apply(name), store));
        List<RecurrenceEvent> news = processed(district, fact.get());
        district.save(store);
        if (ofATicket(event) && !district.remembers(event.subject())) {
            store.forgetSequence(event.subject());
        }
        news.forEach(change -> publish(change, event, record));
        if (!news.isEmpty()) {
            // readers see what is committed: do not let them wait for the next turn
            open().commit();
        }
    }

    /** A redelivery must neither count twice nor take back what came after it. */
    private static boolean isNews(ReceivedEvent event, DistrictStore store) {
        if (event.is(EventType.DETECTION_RESTARTED)) {
            return store.isNewRestart(event.id());
        }
        if (event.is(EventType.DETECTION_CONTEXT_SET)) {
            return store.isNewContext(event.subject(), event.sequence());
        }
        return !ofATicket(event) || store.isNews(event.subject(), event.sequence());
    }

    /** A value that lacks what its type promises shows itself in any exception. */
    private static Optional<DetectionRecord> translated(ReceivedEvent event, DistrictStore store) {
        try {
            ZoneId zone = FactTranslator.zone(event).orElseGet(store::zone);
            return FactTranslator.translate(event, zone);
        } catch (NullPointerException | IllegalArgumentException | DateTimeException lacking) {
            throw new UnreadableEvent("The value cannot be used: " + lacking.getMessage(), lacking);
        }
    }

    /** A fact that the statistics stumble over must not stop the partition for good. */
    private static List<RecurrenceEvent> processed(District district, DetectionRecord fact) {
        try {
            return district.process(fact);
        } catch (RuntimeException stumbled) {
            throw new UnreadableEvent("The detector cannot apply it: " + stumbled, stumbled);
        }
    }

    private static boolean ofATicket(ReceivedEvent event) {
        return event.type().startsWith("trivium.support.ticket-");
    }

    private void publish(
            RecurrenceEvent change, ReceivedEvent cause, Record<String, byte[]> record) {
        String topic = Topic.RECURRENCES.published();
        Announcement announcement =
                new Announcement(
                        Ids.named(change.id() + "|" + change.version()),
                        RecurrenceTranslator.type(change).published(),
                        List.of(topic),
                        cause.district(),
                        change.id(),
                        change.version(),
                        cause.time(),
                        EventJson.write(RecurrenceTranslator.fact(change)),
                        cause.traceparent(),
                        cause.correlation());
        ProducerRecord<String, byte[]> out = parts.records().record(topic, announcement);
        open().forward(
                        new Record<>(
                                cause.district(), out.value(), record.timestamp(), out.headers()),
                        RecurrenceTopology.RECURRENCES);
    }

    private void putAside(Record<String, byte[]> record, RuntimeException poison) {
        open().recordMetadata()
                .ifPresent(
                        at ->
                                LOG.warn(
                                        "Dead letter: topic {} partition {} offset {} group {}: {}",
                                        at.topic(),
                                        at.partition(),
                                        at.offset(),
                                        parts.group(),
                                        poison.getMessage()));
        parts.deadLetters().increment();
        open().forward(
                        record.withHeaders(
                                DeadLetterHeaders.of(
                                        record.headers(), open(), parts.group(), poison)),
                        RecurrenceTopology.DEAD_LETTERS);
    }

    private DistrictStore store(String district) {
        return new DistrictStore(open().getStateStore(RecurrenceTopology.STORE), district);
    }

    private ProcessorContext<String, byte[]> open() {
        if (context == null) {
            throw new IllegalStateException("The processor has not been opened");
        }
        return context;
    }
}
