package org.trivium.support.recurrence;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.Producer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.Branch;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.RecurrenceState;
import org.trivium.events.Scope;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.EventJson;
import org.trivium.starter.event.EventRecords;
import org.trivium.starter.id.Ids;

/** Tells of recurrences of one district as the detector does. */
final class Teller {

    static final LocalDate DAY = LocalDate.of(2026, 9, 14);

    private final String district;
    private final ProducerFactory<String, byte[]> producers;
    private final EventRecords records;

    Teller(String district, ProducerFactory<String, byte[]> producers, EventRecords records) {
        this.district = district;
        this.producers = producers;
        this.records = records;
    }

    String id(String name) {
        return district + "-" + name;
    }

    void tell(EventType type, RecurrenceFact fact) {
        Announcement event =
                new Announcement(
                        Ids.next(),
                        type.published(),
                        List.of(),
                        district,
                        fact.id(),
                        fact.version(),
                        Instant.parse("2026-09-14T13:00:00Z"),
                        EventJson.write(fact),
                        null,
                        null);
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            producer.send(records.record(Topic.RECURRENCES.published(), event)).get();
        } catch (InterruptedException | ExecutionException refused) {
            throw new IllegalStateException(refused);
        }
    }

    RecurrenceFact found(String name, int version, int count) {
        return new RecurrenceFact(
                id(name),
                version,
                DAY,
                null,
                RecurrenceState.ACTIVE,
                Flavour.OUTBREAK,
                false,
                Scope.SITE,
                "MAPLE",
                "av.display-howto",
                DAY,
                2,
                14,
                null,
                count,
                1.5,
                -14.2,
                6.0,
                null,
                7,
                4,
                List.of(),
                List.of(),
                List.of(0.5, 0.1, 0.1, 0.1, 0.1, 0.1),
                3.0,
                Branch.PD,
                List.of(Target.PD),
                null,
                42.5,
                null,
                null,
                List.of(new RecurrenceFact.Week(DAY, count, 1.5, 4)),
                null);
    }

    RecurrenceFact restricted(String name, int version, @Nullable Integer count) {
        return new RecurrenceFact(
                id(name),
                version,
                DAY,
                null,
                RecurrenceState.EMERGING,
                Flavour.OUTBREAK,
                true,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                count,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    RecurrenceFact ended(String name, int version, boolean hidden) {
        return new RecurrenceFact(
                id(name),
                version,
                DAY,
                RecurrenceState.ACTIVE,
                RecurrenceState.RESOLVED,
                Flavour.OUTBREAK,
                hidden,
                hidden ? null : Scope.SITE,
                hidden ? null : "MAPLE",
                hidden ? null : "av.display-howto",
                hidden ? null : DAY,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                hidden ? null : EndReason.CALM,
                null,
                List.of(),
                null);
    }
}
