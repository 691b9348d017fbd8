package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.kafka.core.ProducerFactory;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictClock;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.Position;
import org.trivium.support.ticket.Category;
import org.trivium.support.ticket.Filing;
import org.trivium.support.ticket.Priority;
import org.trivium.support.ticket.Report;
import org.trivium.support.ticket.Stamp;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketChange;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.support.ticket.Tickets;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.batch=2",
            "trivium.intake.look-every=200ms",
            "trivium.intake.hold-known-within=100ms",
            "trivium.intake.sent-within=5s",
            "trivium.outbox.sweep-every=200ms",
            "trivium.outbox.left-after=500ms"
        })
class HistoryTest {

    private static final String OLDER =
            """
            number,opened_at,resolved_at,requester,site,leaf
            T1,2026-03-02 08:00,2026-03-02 10:00,p1,North,net.wifi
            T2,2026-03-02 09:00,2026-03-03 10:00,p2,North,net.wifi
            """;

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private TicketDesk desk;
    @Autowired private Holds holds;
    @Autowired private DistrictClock clock;
    @Autowired private Tickets tickets;
    @Autowired private ProducerFactory<String, byte[]> producers;

    @BeforeEach
    void setUp() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(caller, List.of(new NewSite("North", "North", 20)));
    }

    @Test
    void olderHistoryIsToldAnewFromItsBeginning() {
        Ticket live = file("Live");
        try (TopicProbe detection = new TopicProbe(Topic.DETECTION.published());
                TopicProbe open = new TopicProbe(Topic.TICKETS.published())) {
            detection.await(1, opened());
            JsonNode job = new ImportClient(port, district).imported("trivium", "old", OLDER);

            assertThat(job.get("state").asString()).isEqualTo("done");
            assertThat(job.get("facts").get("told").asInt()).isEqualTo(4);
            assertThat(job.get("facts").get("retold").asInt()).isEqualTo(5);
            detection.await(1, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));
            List<ConsumerRecord<String, byte[]>> all = detection.read(TopicProbe.of(district));
            List<String> types = all.stream().map(r -> header(r, "ce_type")).toList();
            int restart = types.indexOf(EventType.DETECTION_RESTARTED.published());
            List<ConsumerRecord<String, byte[]>> told =
                    all.subList(restart, all.size()).stream()
                            .filter(HistoryTest::ofATicket)
                            .toList();
            assertThat(
                            types.subList(0, restart).stream()
                                    .filter(EventType.TICKET_OPENED.published()::equals))
                    .hasSize(1);
            assertThat(told.stream().map(r -> header(r, "ce_time"))).hasSize(5).isSorted();
            assertThat(header(told.getLast(), "ce_subject")).isEqualTo(live.id());
            assertThat(types.subList(restart, types.size()))
                    .contains(EventType.DETECTION_CONTEXT_SET.published());
            assertThat(types.getLast()).isEqualTo(EventType.CLOCK_TICKED.published());
            assertThat(open.await(5, TopicProbe.of(district).and(HistoryTest::ofATicket)))
                    .hasSize(5);
        }
    }

    @Test
    void factsOfAClockThatGoesAheadAreToldAnewToo() {
        Ticket ahead = fileAt(Instant.now().plus(Duration.ofHours(1)));
        try (TopicProbe detection = new TopicProbe(Topic.DETECTION.published())) {
            detection.await(1, subject(ahead));
            new ImportClient(port, district).imported("trivium", "old", OLDER);

            assertThat(detection.await(2, subject(ahead))).hasSize(2);
        }
    }

    @Test
    void whatWasOnItsWayToTheBrokerArrivesBeforeTheRestart() throws Exception {
        Ticket live = file("Live");
        ImportClient client = new ImportClient(port, district);
        try (TopicProbe detection = new TopicProbe(Topic.DETECTION.published())) {
            detection.await(1, subject(live));
            String job =
                    ImportClient.json(client.post("trivium", "old", OLDER)).get("id").asString();
            Awaitility.await()
                    .until(() -> client.get("/" + job).get("facts").get("told").asInt() == 4);
            sendFromAnotherInstance();
            client.ended(job);
            detection.await(1, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));

            List<String> types =
                    detection.read(TopicProbe.of(district)).stream()
                            .map(r -> header(r, "ce_type"))
                            .toList();
            assertThat(types)
                    .containsSubsequence("late", EventType.DETECTION_RESTARTED.published());
        }
    }

    @Test
    void ticksThatHadToWaitComeBeforeTheFactsThatHadTo() {
        Ticket live = file("Live");
        ImportClient client = new ImportClient(port, district);
        try (TopicProbe detection = new TopicProbe(Topic.DETECTION.published())) {
            detection.await(1, subject(live));
            String job =
                    ImportClient.json(client.post("trivium", "old", OLDER)).get("id").asString();
            Awaitility.await()
                    .until(() -> client.get("/" + job).get("facts").get("told").asInt() == 4);
            Ticket waiting = file("Waits");
            clock.tick(district, Instant.now());
            client.ended(job);
            detection.await(1, subject(waiting));
            detection.await(2, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));

            List<String> last =
                    detection.read(TopicProbe.of(district)).stream()
                            .map(r -> header(r, "ce_type"))
                            .toList();
            assertThat(last.getLast()).isEqualTo(EventType.TICKET_OPENED.published());
        }
    }

    @Test
    void oneRequestAtATimeIsOnItsWaySoThatNoneOvertakes() {
        assertThat(producers.getConfigurationProperties())
                .containsEntry("max.in.flight.requests.per.connection", "1");
    }

    private void sendFromAnotherInstance() throws Exception {
        ProducerRecord<String, byte[]> late =
                new ProducerRecord<>(Topic.DETECTION.published(), district, new byte[0]);
        late.headers().add("ce_type", "late".getBytes(UTF_8));
        try (Producer<String, byte[]> producer = producers.createProducer()) {
            producer.send(late).get();
        }
    }

    @Test
    void liveFactsWaitWhileTheirDistrictIsOnHold() {
        String other = "d-" + Ids.next();
        Caller others = Caller.service(other, "test");
        districts.ensure(others, "Other", ZoneId.of("America/Chicago"));
        directory.ensureSites(others, List.of(new NewSite("North", "North", 20)));
        holds.hold(district, "pass");
        Ticket waiting = file("Waits");
        Ticket free = desk.file(others, filing("Goes"));
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            probe.await(1, subject(free));
            assertThat(probe.read(subject(waiting))).isEmpty();

            holds.lift(district, "someone else's");
            probe.await(1, subject(desk.file(others, filing("Goes, too"))));
            assertThat(probe.read(subject(waiting))).isEmpty();

            holds.lift(district, "pass");
            assertThat(probe.await(1, subject(waiting))).hasSize(1);
        }
    }

    private Ticket file(String subject) {
        return desk.file(caller, filing(subject));
    }

    private Ticket fileAt(Instant at) {
        Ticket.Identity identity =
                new Ticket.Identity(Ids.next().toString(), district, "T-ahead", null);
        Report report =
                new Report("p1", null, "North", null, null, null, "Ahead", "", Priority.P3, at);
        TicketChange filed =
                Ticket.file(
                        identity,
                        report,
                        new Category("net.wifi", 1, false),
                        Position.OTHER,
                        new Stamp("p1", at));
        assertThat(tickets.save(filed)).isTrue();
        return filed.ticket();
    }

    private static Filing filing(String subject) {
        return new Filing(null, null, "North", null, null, null, null, subject, "", null);
    }

    private Predicate<ConsumerRecord<String, byte[]>> opened() {
        return TopicProbe.of(district, EventType.TICKET_OPENED.published());
    }

    private static Predicate<ConsumerRecord<String, byte[]>> subject(Ticket ticket) {
        return record -> header(record, "ce_subject").equals(ticket.id());
    }

    private static boolean ofATicket(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").contains(".ticket-");
    }
}
