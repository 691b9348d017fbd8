package org.trivium.support.intake;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DistrictDesk;
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
            "trivium.intake.hold-known-within=100ms"
        })
class DryRunTest {

    private static final String HEADER =
            "number,opened_at,resolved_at,merged_into,merged_at,requester,site,leaf,assigned_to\n";
    private static final String APRIL =
            HEADER
                    + "T1,2026-04-02 08:00,2026-04-02 09:00,,,p1,North,net.wifi,t1\n"
                    + "T2,2026-04-03 08:00,,,,p2,North,net.wifi,\n";
    private static final String MARCH =
            APRIL
                    + "T3,2026-03-02 08:00,,,,p1,West,new.leaf,t2\n"
                    + "T4,2026-03-03 08:00,,T99,2026-03-03 09:00,p3,West,new.leaf,\n"
                    + "T5,2026-03-04 08:00,,T3,2026-03-04 09:00,p4,North,net.wifi,p3\n"
                    + "T3,2026-03-05 08:00,,,,p1,West,new.leaf,\n"
                    + "T6,yesterday,,,,p1,West,new.leaf,\n";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private Directory directory;
    @Autowired private Tickets tickets;
    @Autowired private MongoOperations mongo;

    private ImportClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(Caller.service(district, "test"), "Test", ZoneId.of("America/Chicago"));
        client = new ImportClient(port, district);
    }

    @Test
    void dryRunForetellsTheImportAndItsErrors() {
        client.imported("trivium", "old", APRIL);
        JsonNode dry = dryRun(client, MARCH);
        JsonNode real = client.imported("trivium", "old", MARCH);

        assertThat(dry.get("dryRun").asBoolean()).isTrue();
        assertThat(real.get("dryRun").asBoolean()).isFalse();
        for (String count : List.of("lines", "imported", "unchanged", "rejected")) {
            assertThat(dry.get(count)).as(count).isEqualTo(real.get(count));
        }
        assertThat(dry.get("facts").get("total")).isEqualTo(real.get("facts").get("total"));
        assertThat(dry.get("facts").get("told").asInt()).isZero();
        assertThat(errors(dry)).isEqualTo(errors(real)).hasSize(3);
        JsonNode forecast = dry.get("forecast");
        assertThat(forecast.get("sites").asInt()).isEqualTo(1);
        assertThat(forecast.get("siteNames").get(0).asString()).isEqualTo("West");
        assertThat(forecast.get("leaves").asInt()).isEqualTo(1);
        assertThat(forecast.get("leafNames").get(0).asString()).isEqualTo("new.leaf");
        assertThat(forecast.get("people").asInt()).isEqualTo(3);
        assertThat(forecast.get("historyAnew").asBoolean()).isTrue();
        assertThat(real.get("facts").get("retold").asInt()).isPositive();
    }

    @Test
    void dryRunChangesNothing() {
        long kept = documents(district);
        JsonNode dry = dryRun(client, MARCH);

        assertThat(dry.get("state").asString()).isEqualTo("done");
        assertThat(dry.get("imported").asInt()).isEqualTo(4);
        assertThat(tickets.byExternalNumbers(district, "old", List.of("T1", "T2", "T3"))).isEmpty();
        assertThat(directory.sites(district)).isEmpty();
        assertThat(directory.leaf(district, "new.leaf")).isEmpty();
        assertThat(directory.personByExternalKey(district, "p1")).isEmpty();
        // the run itself and its errors are all that there is more than before
        assertThat(documents(district)).isEqualTo(kept + 1 + errors(dry).size());
        client.imported("trivium", "old", APRIL);
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            assertThat(probe.await(4, TopicProbe.of(district).and(DryRunTest::ofATicket)))
                    .hasSize(4);
        }
    }

    @Test
    void dryRunOfADistrictThatNobodyHasDescribedDoesNotDescribeIt() {
        String unknown = "d-" + Ids.next();
        ImportClient strangers = new ImportClient(port, unknown);
        JsonNode dry = dryRun(strangers, MARCH);

        assertThat(dry.get("state").asString()).isEqualTo("done");
        assertThat(dry.get("imported").asInt()).isEqualTo(4);
        assertThat(dry.get("forecast").get("sites").asInt()).isEqualTo(2);
        assertThat(directory.district(unknown)).isEmpty();
        assertThat(documents(unknown))
                .isEqualTo(
                        1
                                + strangers
                                        .get("/" + dry.get("id").asString() + "/errors")
                                        .get("items")
                                        .size());
        assertThat(strangers.post("trivium", "old", MARCH).statusCode()).isEqualTo(409);
    }

    @Test
    void dryRunsOfADistrictAreNoneOfAnothers() {
        String other = "d-" + Ids.next();
        districts.ensure(Caller.service(other, "test"), "Other", ZoneId.of("America/Chicago"));
        ImportClient others = new ImportClient(port, other);
        client.imported("trivium", "old", MARCH);
        JsonNode dry = dryRun(others, MARCH);

        assertThat(dry.get("imported").asInt()).isEqualTo(4);
        assertThat(dry.get("unchanged").asInt()).isZero();
        assertThat(dry.get("forecast").get("sites").asInt()).isEqualTo(2);
        assertThat(dry.get("forecast").get("people").asInt()).isEqualTo(6);
        assertThat(dry.get("forecast").get("historyAnew").asBoolean()).isFalse();
        assertThat(client.status("/" + dry.get("id").asString())).isEqualTo(404);
        assertThat(client.status("/" + dry.get("id").asString() + "/errors")).isEqualTo(404);
        assertThat(client.get("").get("items")).hasSize(1);
        assertThat(others.get("").get("items")).hasSize(1);
    }

    /** But for the trail of who asked. */
    private long documents(String of) {
        return mongo.getCollectionNames().stream()
                .filter(name -> !name.equals("auditEntries"))
                .mapToLong(
                        name -> mongo.count(Query.query(Criteria.where("district").is(of)), name))
                .sum();
    }

    private JsonNode errors(JsonNode job) {
        return client.get("/" + job.get("id").asString() + "/errors").get("items");
    }

    private static JsonNode dryRun(ImportClient client, String csv) {
        return client.imported(
                "mapping=trivium&source=old&dry-run=true", "text/csv", csv.getBytes(UTF_8));
    }

    private static boolean ofATicket(ConsumerRecord<String, byte[]> record) {
        return TopicProbe.header(record, "ce_type").contains(".ticket-");
    }
}
