package org.trivium.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.letter.Letter;
import org.trivium.starter.letter.LetterDesk;
import org.trivium.starter.letter.LetterState;
import org.trivium.starter.rebuild.RebuildEndpoint;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewPerson;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.ticket.Filing;
import org.trivium.support.ticket.TicketDesk;
import org.trivium.test.TopicProbe;
import org.trivium.test.guard.GuardedBroker;
import org.trivium.test.guard.GuardedService;

/** The service on a broker that allows it what deploy/kafka says and nothing else. */
@Timeout(180)
class KafkaRightsTest {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final GuardedBroker BROKER = GuardedBroker.running();
    private static final GuardedService SERVICE =
            GuardedService.start(SupportApplication.class, "support");
    private static final DefaultKafkaProducerFactory<String, byte[]> PRODUCERS =
            new DefaultKafkaProducerFactory<>(
                    BROKER.client(GuardedBroker.OPERATOR),
                    new StringSerializer(),
                    new ByteArraySerializer());

    @AfterAll
    static void stop() {
        PRODUCERS.destroy();
        SERVICE.close();
    }

    @Test
    void anIntegratorReadsWhatTheServiceTellsOfTickets() {
        String integrator = "integrator-reporting";
        BROKER.admit(integrator);

        file("rights");

        for (Topic topic : List.of(Topic.DIRECTORY, Topic.TICKETS)) {
            await(integrator, topic.published(), "rights", 1);
        }
    }

    @Test
    void theDetectorFindsWhatIsThereAndTheBoardShowsIt() {
        outbreak("rights-outbreak");
    }

    @Test
    void whatItsReadersCannotUseIsPutAsideAndTakenOnceMore() {
        String district = "rights-letter";
        DetectionFacts facts = new DetectionFacts(district, PRODUCERS);
        facts.unusable(Topic.DETECTION, EventType.TICKET_OPENED);
        facts.unusable(Topic.RECURRENCES, EventType.RECURRENCE_EMERGED);
        Caller operator = Caller.service(district, "test");
        LetterDesk desk = SERVICE.part(LetterDesk.class);
        letter(desk, operator, "support-detection");
        Letter letter = letter(desk, operator, "support-recurrences");
        desk.replay(operator, letter.id());

        String letters = Topic.RECURRENCES.published() + ".support-recurrences.dlt";
        await(GuardedBroker.OPERATOR, letters, district, 2);
    }

    @ParameterizedTest
    @ValueSource(strings = {"support-recurrences", "support-detection", "support-history"})
    void itMakesAnewWhatItHasMade(String name) {
        outbreak(name + "-before");

        assertThat(SERVICE.part(RebuildEndpoint.class).rebuild(name).getStatus()).isEqualTo(202);

        outbreak(name + "-after");
    }

    private static void file(String district) {
        Caller caller = Caller.service(district, "test");
        DirectoryDesk directory = SERVICE.part(DirectoryDesk.class);
        SERVICE.part(DistrictDesk.class).ensure(caller, "Rights", ZoneOffset.UTC);
        directory.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        String person = directory.ensurePeople(caller, List.of(NewPerson.of("t-1"))).get("t-1");
        SERVICE.part(TicketDesk.class)
                .file(
                        caller,
                        new Filing(
                                Objects.requireNonNull(person),
                                null,
                                "MAPLE",
                                null,
                                null,
                                null,
                                null,
                                "No sound",
                                "",
                                null));
    }

    private static void outbreak(String district) {
        new DetectionFacts(district, PRODUCERS).outbreak(12);
        Query ours = Query.query(Criteria.where("district").is(district));
        Awaitility.await()
                .atMost(PATIENCE)
                .until(() -> SERVICE.part(MongoOperations.class).exists(ours, "recurrences"));
    }

    private static Letter letter(LetterDesk desk, Caller operator, String group) {
        return Awaitility.await()
                .atMost(PATIENCE)
                .until(
                        () ->
                                desk.list(operator, LetterState.WAITING, group, Optional.empty(), 9)
                                        .items(),
                        all -> !all.isEmpty())
                .getFirst();
    }

    private static void await(String account, String topic, String district, int count) {
        try (TopicProbe probe = new TopicProbe(BROKER.client(account), topic)) {
            probe.await(count, TopicProbe.of(district));
        }
    }
}
