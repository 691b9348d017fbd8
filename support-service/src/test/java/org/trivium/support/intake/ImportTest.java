package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Site;
import org.trivium.support.ticket.Ticket;
import org.trivium.support.ticket.TicketStatus;
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
            "trivium.intake.batch=4",
            "trivium.intake.look-every=200ms",
            "trivium.intake.lines=20",
            "trivium.intake.hold-known-within=100ms"
        })
class ImportTest {

    private static final String HEADER =
            "number,opened_at,assigned_at,resolved_at,closed_at,reopened_at,recategorised_at,"
                    + "recategorised_from,merged_into,merged_at,requester,site,leaf,priority,"
                    + "asset_tag,asset_model,room,subject,description,assigned_to,kind,fix,"
                    + "minutes,teaching_minutes\n";
    private static final String WHOLE_LIFE =
            HEADER
                    + "T1,2026-03-02 08:00,2026-03-02 08:30,2026-03-02 10:00,2026-03-06 08:00,2026-03-03 09:00,2026-03-02 09:00,net.wifi,,,p1,North,dev.staff-fault,P2,A-1,M-1,12,\"Screen, dark\",,t1,equipment,changed,20,5\n"
                    + "T2,2026-03-02 08:10,,,,,,,T1,2026-03-02 11:00,p2,North,dev.staff-fault,P3,,,,Dark again,,,,,,\n"
                    + "T3,2026-03-01 12:00,,2026-03-02 09:30,,,,,,,p3,South,new.leaf,,,,,Sound,,t1,,,,\n";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private Directory directory;
    @Autowired private Tickets tickets;
    @Autowired private ImportJobs jobs;

    private ImportClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
        client = new ImportClient(port, district);
    }

    @Test
    void importedLivesAreToldInOrderOfTime() {
        JsonNode job = client.imported("trivium", "old", WHOLE_LIFE);

        assertThat(job.get("state").asString()).isEqualTo("done");
        assertThat(job.get("imported").asInt()).isEqualTo(3);
        assertThat(job.get("facts").get("told").asInt()).isEqualTo(12);
        try (TopicProbe probe = new TopicProbe(Topic.TICKETS.published())) {
            List<ConsumerRecord<String, byte[]>> told = probe.await(13, TopicProbe.of(district));
            assertThat(told.stream().map(r -> header(r, "ce_type")).map(ImportTest::shortened))
                    .containsExactly(
                            "opened",
                            "opened",
                            "opened",
                            "assigned",
                            "recategorised",
                            "assigned",
                            "resolved",
                            "resolved",
                            "merged",
                            "reopened",
                            "resolved",
                            "closed",
                            "ticked");
            assertThat(told.stream().map(r -> Instant.parse(header(r, "ce_time")))).isSorted();
            assertThat(told.stream().map(r -> header(r, "ce_id"))).isSorted();
        }
        Ticket first = ticket("T1");
        assertThat(first.status()).isEqualTo(TicketStatus.CLOSED);
        assertThat(first.report().subject()).isEqualTo("Screen, dark");
    }

    @Test
    void newLeavesAndSitesAreMarkedAndAnnouncedBeforeTheFirstTicket() {
        client.imported("trivium", "old", WHOLE_LIFE);

        Leaf leaf = directory.leaf(district, "new.leaf").orElseThrow();
        Site site = directory.site(district, "North").orElseThrow();
        assertThat(leaf.imported()).isTrue();
        assertThat(leaf.priorRate()).isNull();
        assertThat(site.imported()).isTrue();
        assertThat(site.staff()).isEqualTo(5);
        assertThat(site.estimated()).isTrue();
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            List<String> types =
                    probe.await(15, TopicProbe.of(district)).stream()
                            .map(r -> header(r, "ce_type"))
                            .toList();
            assertThat(types.lastIndexOf(EventType.DETECTION_CONTEXT_SET.published()))
                    .isLessThan(types.indexOf(EventType.TICKET_OPENED.published()));
            assertThat(types).doesNotContain(EventType.DETECTION_RESTARTED.published());
            assertThat(types.getLast()).isEqualTo(EventType.CLOCK_TICKED.published());
        }
    }

    @Test
    void sameFileAgainChangesNothing() {
        client.imported("trivium", "old", WHOLE_LIFE);
        JsonNode again = client.imported("trivium", "old", WHOLE_LIFE);

        assertThat(again.get("unchanged").asInt()).isEqualTo(3);
        assertThat(again.get("imported").asInt()).isZero();
        assertThat(again.get("facts").get("told").asInt()).isZero();
    }

    @Test
    void laterFileAddsJustWhatIsNew() {
        client.imported("trivium", "old", WHOLE_LIFE);
        JsonNode later =
                client.imported(
                        "trivium",
                        "old",
                        WHOLE_LIFE.replace(
                                "T3,2026-03-01 12:00,,2026-03-02 09:30,,",
                                "T3,2026-03-01 12:00,,2026-03-02 09:30,2026-03-09 10:00,"));

        assertThat(later.get("imported").asInt()).isEqualTo(1);
        assertThat(later.get("unchanged").asInt()).isEqualTo(2);
        assertThat(later.get("facts").get("told").asInt()).isEqualTo(1);
        assertThat(ticket("T3").status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void badLinesAreListedAndTheRestGoesIn() {
        String file =
                WHOLE_LIFE
                        + "T1,2026-03-02 08:00,,,,,,,,,p1,North,dev.staff-fault,,,,,,,,,,,\n"
                        + "T5,yesterday,,,,,,,,,p1,North,dev.staff-fault,,,,,,,,,,,\n"
                        + "T6,2026-03-02 08:00,,,,,,,T99,2026-03-02 09:00,p1,North,dev.staff-fault,,,,,,,,,,,\n"
                        + "T7,\"2026-03-02 08:00,,,\n"
                        + "T8,2999-03-02 08:00,,,,,,,,,p1,North,dev.staff-fault,,,,,,,,,,,\n"
                        + "T9,2026-03-02 08:00,,,,,,,,,p1,North,dev.staff-fault,,,,,,,,,,,\n";
        JsonNode job = client.imported("trivium", "old", file);

        assertThat(job.get("lines").asInt()).isEqualTo(9);
        assertThat(job.get("imported").asInt()).isEqualTo(4);
        assertThat(job.get("rejected").asInt()).isEqualTo(5);
        String errors = "/" + job.get("id").asString() + "/errors?limit=3";
        JsonNode first = client.get(errors);
        JsonNode second = client.get(errors + "&after=" + first.get("next").asString());
        assertThat(lines(first)).containsExactly(5L, 6L, 7L);
        assertThat(lines(second)).containsExactly(8L, 9L);
        assertThat(first.get("items").get(0).get("reason").asString())
                .isEqualTo("is on line 2 already");
        assertThat(first.get("items").get(1).get("field").asString()).isEqualTo("opened_at");
        assertThat(tickets.byExternalNumbers(district, "old", List.of("T6", "T9")))
                .containsOnlyKeys("T9");
    }

    @Test
    void headerWithoutTheColumnsIsRefusedByName() {
        HttpResponse<String> answer = client.post("servicenow", "snow", "number,opened_at\n1,2\n");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("caller_id", "location", "category", "subcategory");
        assertThat(client.get("").get("items")).isEmpty();
    }

    @Test
    void unknownMappingIsRefused() {
        HttpResponse<String> answer = client.post("nobodys", "x", HEADER);

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(ImportClient.json(answer).get("errors").get(0).get("field").asString())
                .isEqualTo("mapping");
    }

    @Test
    void secondImportIsRefusedWhileOneRuns() {
        ImportJob running =
                ImportJob.ordered(
                                Ids.next(),
                                district,
                                new ImportJob.Order("trivium", "old", Instant.now(), Manner.PLAIN),
                                "pass")
                        .leased(
                                new ImportJob.Lease(
                                        "other", Instant.now().plusSeconds(600), 0, null));
        jobs.add(running);
        HttpResponse<String> answer = client.post("trivium", "old", WHOLE_LIFE);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(ImportClient.json(answer).get("running").asString()).isEqualTo(running.id());
        jobs.remove(running);
    }

    @Test
    void importsOfADistrictAreNoneOfAnothers() {
        String id = client.imported("trivium", "old", WHOLE_LIFE).get("id").asString();
        String other = "d-" + Ids.next();
        districts.ensure(Caller.service(other, "test"), "Other", ZoneId.of("America/Chicago"));
        ImportClient others = new ImportClient(port, other);

        assertThat(others.status("/" + id)).isEqualTo(404);
        assertThat(others.status("/" + id + "/errors")).isEqualTo(404);
        assertThat(others.get("").get("items")).isEmpty();
        assertThat(others.imported("trivium", "old", WHOLE_LIFE).get("imported").asInt())
                .isEqualTo(3);
    }

    private Ticket ticket(String number) {
        return Objects.requireNonNull(
                tickets.byExternalNumbers(district, "old", List.of(number)).get(number));
    }

    private static List<Long> lines(JsonNode page) {
        return page.get("items").valueStream().map(item -> item.get("line").asLong()).toList();
    }

    private static String shortened(String type) {
        return type.substring(type.lastIndexOf('-') + 1, type.length() - 3);
    }
}
