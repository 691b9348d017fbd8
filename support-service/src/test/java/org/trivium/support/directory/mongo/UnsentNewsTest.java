package org.trivium.support.directory.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.data.mongodb.core.MongoOperations;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.event.Announcer;
import org.trivium.starter.id.Ids;
import org.trivium.starter.mongo.DistrictMongos;
import org.trivium.starter.mongo.StoredKind;
import org.trivium.starter.outbox.EventSender;
import org.trivium.starter.outbox.OutboxRelay;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.Change;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Register;
import org.trivium.support.directory.Site;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class UnsentNewsTest {

    private static final int ROOM = 100;

    private static final ZoneId ZONE = ZoneId.of("America/Denver");

    private final String district = "d-" + Ids.next();
    private final Caller intake = Caller.service(district, "intake");
    private final AtomicInteger attempts = new AtomicInteger();

    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk desk;
    @Autowired private MongoOperations mongo;
    @Autowired private EventSender sender;
    @Autowired private StoredKind<SiteDocument> kind;
    @Autowired private Announcer<Change<Site>> announcer;

    private Register<Site> withoutBroker;

    /** Nothing leaves it: its relay has no pump and finds the broker away. */
    @BeforeEach
    void setUp() {
        OutboxRelay relay =
                new OutboxRelay(
                        mongo,
                        sender,
                        _ -> {
                            attempts.incrementAndGet();
                            throw new UncheckedIOException(new ConnectException("away"));
                        },
                        ROOM);
        withoutBroker =
                new MongoRegister<>(
                        new DistrictMongos(mongo, relay).of(kind),
                        SiteDocument::of,
                        SiteDocument::entry,
                        announcer);
        districts.ensure(intake, "Test", ZONE);
    }

    @Test
    void whoChangesTheDirectoryDoesNotWaitForTheBroker() {
        withoutBroker.saveAll(List.of(change("S1"), change("S2")));
        withoutBroker.save(change("S3"));

        assertThat(withoutBroker.all(district)).hasSize(3);
        assertThat(attempts).hasValue(0);
    }

    @Test
    void whatACrashLeftUnsentIsAnnouncedWhenTheVerbReturns() {
        withoutBroker.saveAll(List.of(change("S1"), change("S2")));

        desk.announceAll(intake);

        try (TopicProbe probe = new TopicProbe(Topic.DIRECTORY.published())) {
            List<ConsumerRecord<String, byte[]>> told =
                    probe.await(2, TopicProbe.of(district, EventType.SITE_CHANGED.published()));
            assertThat(told).hasSize(2);
        }
        withoutBroker.announce(district);
        assertThat(attempts).as("what is left to be sent").hasValue(0);
    }

    @Test
    void anAnnouncementThatFailsIsNoSecret() {
        withoutBroker.saveAll(List.of(change("S1")));

        assertThatThrownBy(() -> withoutBroker.announce(district))
                .isInstanceOf(UncheckedIOException.class);
    }

    private Change<Site> change(String id) {
        return new Change<>(
                null,
                new Site(
                        district,
                        id,
                        id,
                        "",
                        40,
                        false,
                        false,
                        ZONE,
                        Site.SCHOOL_DAYS,
                        null,
                        true,
                        1),
                Instant.parse("2026-09-01T12:00:00Z"));
    }
}
