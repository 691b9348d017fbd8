package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;

import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.batch=10",
            "trivium.intake.pause=100ms",
            "trivium.intake.attempts=3",
            "trivium.intake.look-every=100ms",
            "trivium.intake.hold-known-within=50ms",
            "trivium.intake.sent-within=0s"
        })
@Import(Crashes.class)
class CrashTest {

    private final String district = "d-" + Ids.next();
    private final String neighbour = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;

    @BeforeEach
    void setUp() {
        for (String one : List.of(district, neighbour)) {
            districts.ensure(Caller.service(one, "test"), "Test", ZoneId.of("America/Chicago"));
        }
    }

    @Test
    void crashBetweenWritingAndSendingLosesNothingAndDoublesNothing() {
        Crashes.BEFORE_SENDING.set(3);

        assertEveryFactIsToldOnceInOrder();
        assertThat(Crashes.BEFORE_SENDING).hasNonPositiveValue();
    }

    @Test
    void crashBetweenSendingAndNotingDoublesNothing() {
        Crashes.AFTER_SENDING.set(3);

        assertEveryFactIsToldOnceInOrder();
        assertThat(Crashes.AFTER_SENDING).hasNonPositiveValue();
    }

    @Test
    void crashInTheMiddleOfAChunkLosesNothingAndDoublesNothing() {
        Crashes.WITHIN_CHUNK.set(2);

        assertEveryFactIsToldOnceInOrder();
        assertThat(Crashes.WITHIN_CHUNK).hasNonPositiveValue();
    }

    @Test
    void crashWhileHistoryIsToldAnewDoublesNothing() {
        ImportClient client = new ImportClient(port, district);
        client.imported("trivium", "new", file(4));
        Crashes.AFTER_PIECE.set(3);
        JsonNode job = client.imported("trivium", "old", file(3));

        assertThat(Crashes.AFTER_PIECE).hasNonPositiveValue();
        assertThat(job.get("facts").get("retold").asInt()).isEqualTo(120);
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            probe.await(2, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));
            assertToldOnceInOrder(afterRestart(probe.read(TopicProbe.of(district))), 120);
        }
        try (TopicProbe probe = new TopicProbe(Topic.TICKETS.published())) {
            assertThat(probe.await(120, TopicProbe.of(district).and(CrashTest::ofATicket)))
                    .hasSize(120);
        }
    }

    @Test
    void whatAnImportHadToldBeforeItWasGivenUpReachesTheDetector() {
        ImportClient client = new ImportClient(port, district);
        client.imported("trivium", "new", file(4));
        Crashes.FAILING_FOR_GOOD.set(true);
        JsonNode givenUp = client.imported("trivium", "old", file(3));
        Crashes.FAILING_FOR_GOOD.set(false);
        JsonNode again = client.imported("trivium", "old", file(3));

        assertThat(givenUp.get("state").asString()).isEqualTo("failed");
        assertThat(givenUp.get("failure").asString()).contains("Given up");
        assertThat(again.get("state").asString()).isEqualTo("done");
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            probe.await(3, TopicProbe.of(district, EventType.CLOCK_TICKED.published()));
            List<ConsumerRecord<String, byte[]>> anew =
                    afterRestart(probe.read(TopicProbe.of(district)));
            assertThat(anew.stream().map(r -> header(r, "ce_subject") + header(r, "ce_sequence")))
                    .doesNotHaveDuplicates()
                    .hasSize(120);
        }
    }

    private static List<ConsumerRecord<String, byte[]>> afterRestart(
            List<ConsumerRecord<String, byte[]>> all) {
        List<String> types = all.stream().map(r -> header(r, "ce_type")).toList();
        return all.stream()
                .skip(types.lastIndexOf(EventType.DETECTION_RESTARTED.published()))
                .filter(CrashTest::ofATicket)
                .toList();
    }

    private void assertEveryFactIsToldOnceInOrder() {
        ImportClient others = new ImportClient(port, neighbour);
        JsonNode besides = ImportClient.json(others.post("trivium", "old", file(3)));
        List<JsonNode> ended =
                List.of(
                        new ImportClient(port, district).imported("trivium", "old", file(3)),
                        others.ended(besides.get("id").asString()));

        assertThat(ended).allMatch(job -> job.get("state").asString().equals("done"));
        assertThat(ended).allMatch(job -> job.get("imported").asInt() == 30);
        for (String one : List.of(district, neighbour)) {
            try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
                List<ConsumerRecord<String, byte[]>> told =
                        probe.await(60, TopicProbe.of(one).and(CrashTest::ofATicket));
                assertToldOnceInOrder(told, 60);
            }
        }
    }

    private static void assertToldOnceInOrder(
            List<ConsumerRecord<String, byte[]>> told, int facts) {
        assertThat(told.stream().map(r -> header(r, "ce_subject") + header(r, "ce_sequence")))
                .hasSize(facts)
                .doesNotHaveDuplicates();
        assertThat(told.stream().map(r -> header(r, "ce_time"))).isSorted();
    }

    private static boolean ofATicket(ConsumerRecord<String, byte[]> record) {
        return header(record, "ce_type").contains(".ticket-");
    }

    private static String file(int month) {
        return IntStream.range(0, 30)
                .mapToObj(
                        i ->
                                "T%d,2026-%02d-%02d 08:00,2026-%02d-%02d 09:00,p%d,North,net.wifi\n"
                                        .formatted(i, month, 1 + i % 20, month, 2 + i % 20, i))
                .collect(
                        Collectors.joining(
                                "", "number,opened_at,resolved_at,requester,site,leaf\n", ""));
    }
}
