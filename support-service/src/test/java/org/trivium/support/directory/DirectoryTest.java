package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;
import static org.trivium.test.TopicProbe.json;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DirectoryTest {

    private static final String DISTRICT = "{'name':'North','zone':'America/Denver'}";
    private static final String SITES =
            """
            [{'id':'S1','name':'Oak School','group':'K-5','staff':40},
             {'id':'S2','name':'Elm School','staff':25,'zone':'America/Phoenix'}]
            """;

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private Directory directory;

    private DirectoryClient client;

    @BeforeEach
    void setUp() {
        client = new DirectoryClient(port, district);
    }

    @Test
    void aDistrictIsToldWithItsZoneBeforeItsLeaves() {
        assertThat(client.get("/district").status()).isEqualTo(404);

        client.done("/district", DISTRICT);

        List<JsonNode> contexts = contexts(2);
        assertThat(contexts.get(0).get("zone").asString()).isEqualTo("America/Denver");
        assertThat(contexts.get(1).get("leaves").size()).isEqualTo(36);
        assertThat(client.get("/district").json().get("opens").asString()).startsWith("07:00");
        assertThat(client.get("/categories").json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void nothingIsKeptForADistrictThatIsNotSetUp() {
        DirectoryClient.Answer refused = client.put("/sites", SITES);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("detail").asString()).contains("not set up");
        assertThat(client.get("/sites").json().get("items").size()).isZero();
        assertThat(client.get("/people").json().get("items").size()).isZero();
        assertThat(client.get("/categories").json().get("groups").size()).isZero();
    }

    @Test
    void aSiteIsToldOnceAndAnUnchangedPutTellsNothing() {
        client.done("/district", DISTRICT);

        assertThat(client.done("/sites", SITES).get("changed").asInt()).isEqualTo(2);
        assertThat(client.done("/sites", SITES).get("unchanged").asInt()).isEqualTo(2);
        client.done("/sites/S1", "{'name':'Oak School','group':'K-5','staff':41}");

        List<JsonNode> told = facts(EventType.SITE_CHANGED, 3);
        assertThat(told).hasSize(3);
        assertThat(told.get(0).get("zone").asString()).isEqualTo("America/Denver");
        assertThat(told.get(1).get("zone").asString()).isEqualTo("America/Phoenix");
        assertThat(told.get(2).get("staff").asInt()).isEqualTo(41);
        assertThat(contexts(5)).hasSize(5);
    }

    @Test
    void aListWithOneWrongEntryIsRefusedByIndexAndFieldAndStoresNothing() {
        client.done("/district", DISTRICT);

        DirectoryClient.Answer refused =
                client.put(
                        "/sites",
                        """
                        [{'id':'S1','name':'Oak','staff':40},
                         {'id':'S2','name':'Elm','staff':0,'zone':'Mars/Olympus'},
                         {'id':'S1','name':'Oak again','staff':4}]
                        """);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(
                        refused.json()
                                .get("errors")
                                .valueStream()
                                .map(error -> error.get("field").asString()))
                .containsExactlyInAnyOrder("[1].staff", "[1].zone", "[2]");
        assertThat(client.get("/sites").json().get("items").size()).isZero();
    }

    @Test
    void aPersonKeepsAnOpaqueIdAndNoNameLeavesTheService() {
        client.done("/district", DISTRICT);
        client.done("/sites", SITES);
        String body =
                "{'name':'Ada Vance','email':'ada@example.org','position':'teacher','site':'S1'}";

        JsonNode first = client.done("/people/by-key/E-1", body);
        client.done("/people/by-key/E-1", body.replace("Ada", "Ida"));
        JsonNode moved = client.done("/people/by-key/E-1", body.replace("S1", "S2"));

        assertThat(moved.get("id").asString()).isEqualTo(first.get("id").asString());
        List<JsonNode> told = facts(EventType.PERSON_CHANGED, 2);
        assertThat(told).hasSize(2);
        assertThat(told.getFirst().propertyNames())
                .containsExactlyInAnyOrder("person", "position", "site", "active");
        assertThat(told.getFirst().get("position").asString()).isEqualTo("teacher");
        assertThat(client.put("/people/by-key/E-2", body.replace("S1", "S9")).status())
                .isEqualTo(422);
    }

    @Test
    void peopleArePagedBySite() {
        client.done("/district", DISTRICT);
        client.done("/sites", SITES);
        client.done(
                "/people",
                IntStream.range(0, 7)
                        .mapToObj(
                                i ->
                                        "{'externalKey':'E-%d','name':'P','position':'aide','site':'S%d'}"
                                                .formatted(i, i % 2 + 1))
                        .collect(Collectors.joining(",", "[", "]")));

        JsonNode page = client.get("/people?site=S1&limit=3").json();
        JsonNode rest =
                client.get("/people?site=S1&limit=3&after=" + page.get("next").asString()).json();

        assertThat(page.get("items").size()).isEqualTo(3);
        assertThat(rest.get("items").size()).isEqualTo(1);
        assertThat(rest.get("items").get(0).get("externalKey").asString()).isEqualTo("E-6");
        assertThat(client.get("/people?key=E-3").json().get("items").size()).isEqualTo(1);
    }

    @Test
    void aLeafIsChangedInANewVersionOfTheTreeAndNeverGoes() {
        client.done("/district", DISTRICT);
        String body = "{'group':'Printing','label':'Jam','restricted':false,'retired':true}";

        assertThat(client.done("/categories/leaves/prn.hardware", body).get("version").asInt())
                .isEqualTo(2);
        assertThat(client.done("/categories/leaves/prn.hardware", body).get("version").asInt())
                .isEqualTo(2);

        assertThat(directory.leaf(district, "prn.hardware").orElseThrow().retired()).isTrue();
        List<JsonNode> told = facts(EventType.CATEGORY_CHANGED, 37);
        assertThat(told).hasSize(37);
        assertThat(told.getLast().get("version").asInt()).isEqualTo(2);
        assertThat(
                        client.put(
                                        "/categories/leaves/unknown",
                                        "{'group':'g','label':'l','retired':true}")
                                .status())
                .isEqualTo(422);
    }

    @Test
    void aSchoolYearIsToldMonthByMonthAndAClosureSurvivesIt() {
        client.done("/district", DISTRICT);
        String year = "{'firstDay':'2026-08-17','lastDay':'2027-05-28'}";

        client.done("/calendar/closures", "['2026-09-09']");
        client.done("/calendar/school-years/2026", year);
        assertThat(client.done("/calendar/school-years/2026", year).get("monthsChanged").asInt())
                .isZero();

        JsonNode days = client.get("/calendar?from=2026-09-08&to=2026-09-10").json().get("items");
        assertThat(days.valueStream().map(day -> day.get("inSession").asBoolean()))
                .containsExactly(true, false, true);
        List<JsonNode> told = facts(EventType.CALENDAR_CHANGED, 15);
        assertThat(told).hasSize(15);
        assertThat(told).allSatisfy(fact -> assertThat(fact.get("days").size()).isLessThan(32));
    }

    @Test
    void twoDistrictsSeeNothingOfEachOther() {
        DirectoryClient other = new DirectoryClient(port, "d-" + Ids.next());
        client.done("/district", DISTRICT);
        other.done("/district", DISTRICT);
        client.done("/sites", SITES);
        String id =
                client.done("/people/by-key/E", "{'name':'Ada','position':'office'}")
                        .get("id")
                        .asString();

        assertThat(other.get("/sites").json().get("items").size()).isZero();
        assertThat(other.get("/sites/S1").status()).isEqualTo(404);
        assertThat(other.get("/people/" + id).status()).isEqualTo(404);
        assertThat(other.get("/people").json().get("items").size()).isZero();
        assertThat(client.get("/people/" + id).status()).isEqualTo(200);
    }

    private List<JsonNode> contexts(int count) {
        try (TopicProbe probe = new TopicProbe(Topic.DETECTION.published())) {
            return values(probe, EventType.DETECTION_CONTEXT_SET, count);
        }
    }

    private List<JsonNode> facts(EventType type, int count) {
        try (TopicProbe probe = new TopicProbe(Topic.DIRECTORY.published())) {
            return values(probe, type, count);
        }
    }

    private List<JsonNode> values(TopicProbe probe, EventType type, int count) {
        return probe.await(count, TopicProbe.of(district, type.published())).stream()
                .peek(fact -> assertThat(header(fact, "ce_subject")).isNotEmpty())
                .map(fact -> JsonMapper.shared().readTree(json(fact)))
                .toList();
    }
}
