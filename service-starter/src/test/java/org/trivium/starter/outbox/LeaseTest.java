package org.trivium.starter.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.events.DirectoryFact.SiteChanged;
import org.trivium.events.EventType;
import org.trivium.starter.event.Announcement;
import org.trivium.starter.event.Announcements;
import org.trivium.starter.event.Announcements.Origin;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.id.Ids;
import org.trivium.test.WithStack;

/** A sweeper whose round takes longer than its lease, on documents that nobody else sweeps. */
@WithStack
@SpringBootTest(
        classes = NoteService.class,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml",
            "notes.group=note-leases"
        })
@Timeout(60)
class LeaseTest {

    private static final String COLLECTION = "leased_notes";
    private static final String LEASE = "relayLease";
    private static final OutboxSettings SETTINGS =
            new OutboxSettings(
                    10,
                    100,
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(10),
                    Duration.ofSeconds(30),
                    Duration.ofSeconds(1));

    private final String mine = "d-" + Ids.next();
    private final String theirs = "d-" + Ids.next();
    private final Instant later =
            Instant.now().truncatedTo(ChronoUnit.MILLIS).plus(Duration.ofMinutes(1));

    @Autowired private MongoOperations mongo;
    @Autowired private EventSender sender;
    @Autowired private Announcements announcements;

    @BeforeEach
    void leave() {
        for (String district : List.of(mine, theirs)) {
            mongo.insert(
                    new Document("_id", district)
                            .append("district", district)
                            .append("version", 1L)
                            .append(
                                    OutboxDocuments.FIELD,
                                    OutboxDocuments.write(List.of(event(district)))),
                    COLLECTION);
        }
    }

    @Test
    void aLeaseThatSomebodyElseHasTakenMeanwhileStaysTheirs() {
        Date taken = Date.from(later.plus(Duration.ofMinutes(5)));
        RelayGate slow =
                event -> {
                    mongo.updateFirst(of(theirs), Update.update(LEASE, taken), COLLECTION);
                    return false;
                };

        new OutboxSweeper(
                        mongo,
                        new OutboxRelay(mongo, sender, slow, 100),
                        SETTINGS,
                        new OutboxCollections(List.of(COLLECTION)),
                        Clock.fixed(later, ZoneOffset.UTC))
                .sweep();

        assertThat(lease(theirs)).isEqualTo(taken);
        assertThat(lease(mine)).as("its own is given back").isNull();
    }

    private @Nullable Object lease(String id) {
        return mongo.find(of(id), Document.class, COLLECTION).getFirst().get(LEASE);
    }

    private static Query of(String id) {
        return Query.query(Criteria.where("_id").is(id));
    }

    private Announcement event(String district) {
        return announcements.of(
                EventType.SITE_CHANGED,
                new Origin(district, "site", 1, Instant.now()),
                new SiteChanged("MAPLE", "north", 40, false, "America/Chicago", true));
    }
}
