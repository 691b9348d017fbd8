package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;
import static org.trivium.test.TopicProbe.json;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.events.Topic;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewPerson;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.People;
import org.trivium.support.directory.Position;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketStoryTest {

    private static final String LEAF = "av.display-howto";

    private final String district = "d-" + Ids.next();
    private final Caller caller = Caller.service(district, "test");

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private People people;
    @Autowired private DirectoryDesk directory;

    private TicketClient client;

    @BeforeEach
    void setUp() {
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        Staff.hire(people, district, "p-9");
        client = new TicketClient(port, district);
    }

    @Test
    void thePersonWithTheTroubleIsToldAsAnIdAndAPosition() {
        Map<String, String> ids =
                directory.ensurePeople(
                        caller,
                        List.of(new NewPerson("ada@example.org", "MAPLE", Position.TEACHER)));
        String ada = Objects.requireNonNull(ids.get("ada@example.org"));
        String id =
                client.post(
                                "",
                                ("{'site':'MAPLE','leaf':'%s','subject':'Panel','asset':'A-7',"
                                                + "'model':'M-1','requester':'p-9','onBehalfOf':'%s'}")
                                        .formatted(LEAF, ada),
                                null)
                        .text("id");

        ConsumerRecord<String, byte[]> told = facts(Topic.TICKETS, id, 1).getFirst();
        JsonNode value = JsonMapper.shared().readTree(json(told));
        assertThat(value.propertyNames())
                .containsExactlyInAnyOrder(
                        "ticket",
                        "opened",
                        "site",
                        "leaf",
                        "requester",
                        "position",
                        "asset",
                        "model");
        assertThat(value.get("requester").asString()).isEqualTo(ada);
        assertThat(value.get("position").asString()).isEqualTo("teacher");
        assertThat(value.get("asset").asString()).hasSize(36).isEqualTo(assetOfNext("A-7"));
        assertThat(assetOfNext("A-8")).isNotEqualTo(value.get("asset").asString());
        assertThat(value.get("opened").asString()).isEqualTo(client.get("/" + id).text("opened"));
        assertThat(json(told)).doesNotContain("ada@", "Panel", "p-9", "A-7");
    }

    private String assetOfNext(String tag) {
        String id =
                client.post(
                                "",
                                "{'site':'MAPLE','leaf':'%s','subject':'Panel','asset':'%s'}"
                                        .formatted(LEAF, tag),
                                null)
                        .text("id");
        return JsonMapper.shared()
                .readTree(json(facts(Topic.TICKETS, id, 1).getFirst()))
                .get("asset")
                .asString();
    }

    @Test
    void everyFactThatOthersNeedIsToldInOrderOnBothTopics() {
        String id = client.filed("Panel", LEAF);
        String other = client.filed("Other", LEAF);
        client.verb(id, "assignment", "{'assignee':'p-9','group':'north'}");
        client.verb(id, "category", "{'leaf':'av.display-fault'}");
        client.verb(
                id,
                "resolution",
                "{'kind':'equipment','fix':'Lamp','minutes':20,'teachingMinutes':5}");
        client.verb(id, "reopening", "{}");
        client.verb(id, "merge", "{'into':'%s'}".formatted(other));

        List<ConsumerRecord<String, byte[]>> told = facts(Topic.DETECTION, id, 6);
        assertThat(told.stream().map(r -> header(r, "ce_sequence")))
                .containsExactly("1", "2", "3", "4", "5", "6");
        assertThat(value(told.get(1)))
                .containsEntry("assignee", "p-9")
                .doesNotContainValue("north");
        assertThat(value(told.get(2)))
                .containsEntry("from", LEAF)
                .containsEntry("leaf", "av.display-fault");
        assertThat(value(told.get(3)))
                .containsEntry("kind", "equipment")
                .containsEntry("minutes", "20")
                .containsEntry("teachingMinutes", "5")
                .doesNotContainKey("fix");
        assertThat(value(told.get(5))).containsEntry("into", other);
        assertThat(facts(Topic.TICKETS, id, 6).stream().map(r -> header(r, "ce_id")))
                .containsExactlyElementsOf(told.stream().map(r -> header(r, "ce_id")).toList());
    }

    @Test
    void aTicketMovedOffARestrictedLeafIsStillNoneOfOthersBusiness() {
        String id = client.filed("Exposed", "sec.student-data");
        client.verb(id, "category", "{'leaf':'%s'}".formatted(LEAF));
        client.verb(id, "resolution", "{'kind':'access','fix':'Done'}");
        String after = client.filed("After", LEAF);

        assertThat(facts(Topic.DETECTION, id, 3)).hasSize(3);
        try (TopicProbe others = new TopicProbe(Topic.TICKETS.published())) {
            others.await(1, of(after));
            assertThat(others.read(of(id))).isEmpty();
        }
    }

    @Test
    void aRefusedVerbTellsNothing() {
        String id = client.filed("Panel", LEAF);
        client.verb(id, "closure", "{}");
        client.post("/%s/resolution".formatted(id), "{'kind':'access','fix':'x'}", "\"9\"");
        client.verb(id, "assignment", "{'assignee':'p-9'}");

        assertThat(facts(Topic.DETECTION, id, 2).stream().map(r -> header(r, "ce_type")))
                .containsExactly(
                        "trivium.support.ticket-opened.v1", "trivium.support.ticket-assigned.v1");
    }

    private static Map<String, String> value(ConsumerRecord<String, byte[]> told) {
        return JsonMapper.shared().readTree(json(told)).properties().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, field -> field.getValue().asString()));
    }

    private static List<ConsumerRecord<String, byte[]>> facts(
            Topic topic, String ticket, int count) {
        try (TopicProbe probe = new TopicProbe(topic.published())) {
            return probe.await(count, of(ticket));
        }
    }

    private static Predicate<ConsumerRecord<String, byte[]>> of(String ticket) {
        return record -> header(record, "ce_subject").equals(ticket);
    }
}
