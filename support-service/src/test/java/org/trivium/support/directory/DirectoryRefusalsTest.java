package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.json;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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
class DirectoryRefusalsTest {

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;

    private DirectoryClient client;

    @BeforeEach
    void setUp() {
        client = new DirectoryClient(port, district);
        client.done("/district", "{'name':'North','zone':'America/Denver'}");
    }

    @Test
    void aDistrictNeedsANameAZoneAndHoursInOrder() {
        String wrong = "{'name':' ','zone':'Mars/Olympus','opens':'15:00','closes':'07:00'}";

        assertThat(fields(client.put("/district", wrong)))
                .containsExactlyInAnyOrder("name", "zone", "closes");
        assertThat(client.get("/district").json().get("name").asString()).isEqualTo("North");
    }

    @Test
    void aValueOfTheWrongTypeIsNamedWithItsPlaceInTheList() {
        DirectoryClient.Answer refused =
                client.put(
                        "/sites",
                        "[{'id':'S1','name':'Oak','staff':4},{'id':'S2','name':'Elm','staff':'many'}]");

        assertThat(fields(refused)).containsExactly("[1].staff");
        assertThat(client.get("/sites").json().get("items").size()).isZero();
    }

    @Test
    void peopleAndLeavesWithOneWrongEntryAreNotStoredAtAll() {
        DirectoryClient.Answer people =
                client.put(
                        "/people",
                        """
                        [{'externalKey':'E-1','name':'Ada','position':'teacher'},
                         {'externalKey':'E-2','name':'','position':'wizard','site':'S9','email':'x'},
                         null]
                        """);
        DirectoryClient.Answer leaves =
                client.put(
                        "/categories",
                        """
                        [{'code':'new.one','group':'New','label':'One'},
                         {'code':'new.two','group':'New','label':'Two','kinds':[1,1,0,0,0,0],
                          'defaultBranch':'NOWHERE','priorRate':0}]
                        """);

        assertThat(fields(people))
                .containsExactlyInAnyOrder(
                        "[1].name", "[1].position", "[1].site", "[1].email", "[2]");
        assertThat(client.get("/people").json().get("items").size()).isZero();
        assertThat(fields(leaves))
                .containsExactlyInAnyOrder("[1].kinds", "[1].defaultBranch", "[1].priorRate");
        assertThat(client.get("/categories").json().get("version").asInt()).isEqualTo(1);
    }

    @Test
    void aSchoolYearNamesEachOfItsWrongSpans() {
        DirectoryClient.Answer refused =
                client.put(
                        "/calendar/school-years/2026",
                        """
                        {'firstDay':'2026-08-17','lastDay':'2026-08-01',
                         'breaks':[{'from':'2026-11-27','to':'2026-11-23'},null],
                         'closures':['soon']}
                        """);

        assertThat(fields(refused)).containsOnly("lastDay", "breaks.to", "breaks.from", "closures");
        assertThat(client.get("/calendar/school-years").json().get("items").size()).isZero();
    }

    @Test
    void daysAreSetOneByOneAndToldOnce() {
        String days =
                """
                [{'date':'2026-09-30','exposure':0.5,'cell':'FALL','inSession':true},
                 {'date':'2026-10-01','exposure':0.04,'cell':'break','inSession':false}]
                """;

        assertThat(client.done("/calendar/days", days).get("monthsChanged").asInt()).isEqualTo(2);
        assertThat(client.done("/calendar/days", days).get("monthsChanged").asInt()).isZero();
        JsonNode shown = client.get("/calendar?from=2026-09-30&to=2026-10-31").json().get("items");
        assertThat(shown.valueStream().map(day -> day.get("cell").asString()))
                .containsExactly("FALL", "BREAK");
        client.done("/calendar/closures", "['2026-09-30']");

        List<JsonNode> told = changes(3);
        assertThat(told).hasSize(3);
        assertThat(told.getFirst().at("/days/0/exposure").asDouble()).isEqualTo(0.5);
        assertThat(told.getLast().at("/days/0/inSession").asBoolean()).isFalse();
    }

    @Test
    void aWrongDayIsNamedAndNoneIsStored() {
        DirectoryClient.Answer refused =
                client.put(
                        "/calendar/days",
                        """
                        [{'date':'2026-09-30','exposure':0.5,'cell':'FALL','inSession':true},
                         {'date':'2026-02-30','exposure':1.5,'cell':'WINTER'}]
                        """);

        assertThat(fields(refused))
                .containsExactlyInAnyOrder("[1].date", "[1].exposure", "[1].cell", "[1].inSession");
        assertThat(fields(client.get("/calendar?from=2026-09-30&to=2026-09-01")))
                .containsExactly("to");
        assertThat(client.get("/calendar?from=2026-09-30&to=2026-09-30").json().get("items").size())
                .isZero();
    }

    private List<JsonNode> changes(int count) {
        try (TopicProbe probe = new TopicProbe(Topic.DIRECTORY.published())) {
            List<ConsumerRecord<String, byte[]>> told =
                    probe.await(
                            count, TopicProbe.of(district, EventType.CALENDAR_CHANGED.published()));
            return told.stream().map(r -> JsonMapper.shared().readTree(json(r))).toList();
        }
    }

    private static List<String> fields(DirectoryClient.Answer refused) {
        assertThat(refused.status()).isEqualTo(422);
        return refused.json()
                .get("errors")
                .valueStream()
                .map(error -> error.get("field").asString())
                .toList();
    }
}
