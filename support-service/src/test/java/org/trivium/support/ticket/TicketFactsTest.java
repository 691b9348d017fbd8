package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;
import static org.trivium.test.TopicProbe.json;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Predicate;
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
import org.trivium.support.directory.CategoryDesk;
import org.trivium.support.directory.Directory;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Leaf;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketFactsTest {

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private CategoryDesk categories;
    @Autowired private Directory tree;

    private TicketClient client;

    @BeforeEach
    void setUp() {
        Caller caller = Caller.service(district, "test");
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        client = new TicketClient(port, district);
    }

    @Test
    void aFiledTicketIsToldToTheDetectorAndToOthersWithoutAWordOfItsText() {
        String id = client.filed("How do I cast?", "av.display-howto");

        ConsumerRecord<String, byte[]> told = facts(Topic.TICKETS, id, 1).getFirst();
        assertThat(told.key()).isEqualTo(district);
        assertThat(header(told, "ce_type")).isEqualTo("trivium.support.ticket-opened.v1");
        assertThat(header(told, "ce_sequence")).isEqualTo("1");
        assertThat(header(told, "ce_source")).isEqualTo("/support-service");
        assertThat(header(told, "ce_correlationid")).isNotBlank();
        assertThat(json(told))
                .contains("av.display-howto", "MAPLE")
                .doesNotContain("cast", "room 12");
        assertThat(header(facts(Topic.DETECTION, id, 1).getFirst(), "ce_id"))
                .isEqualTo(header(told, "ce_id"));
    }

    @Test
    void onlyWhatOthersNeedIsTold() {
        String id = client.filed("Panel", "av.display-howto");
        client.verb(id, "start", "{}");
        client.verb(id, "comments", "{'text':'secret words'}");
        client.verb(id, "wait", "{'waitingFor':'parts','question':'secret question'}");
        client.verb(id, "resolution", "{'kind':'equipment','fix':'secret fix','minutes':20}");
        client.verb(id, "closure", "{}");

        List<ConsumerRecord<String, byte[]>> told = facts(Topic.TICKETS, id, 3);
        assertThat(told)
                .extracting(r -> header(r, "ce_type").replace("trivium.support.ticket-", ""))
                .containsExactly("opened.v1", "resolved.v1", "closed.v1");
        assertThat(told).extracting(r -> header(r, "ce_sequence")).containsExactly("1", "5", "6");
        assertThat(json(told.get(1))).contains("\"kind\":\"equipment\"", "\"minutes\":20");
        assertThat(told).noneMatch(r -> json(r).contains("secret"));
    }

    @Test
    void nothingOfARestrictedLeafLeavesTheDetectionTopic() {
        String hidden = client.filed("Student data", "sec.student-data");
        String moved = client.filed("Panel", "av.display-howto");
        client.verb(moved, "category", "{'leaf':'sec.student-data'}");
        client.verb(moved, "resolution", "{'kind':'access','fix':'Done'}");
        String after = client.filed("After", "av.display-howto");

        assertThat(facts(Topic.DETECTION, hidden, 1)).hasSize(1);
        assertThat(facts(Topic.DETECTION, moved, 3)).hasSize(3);
        assertThat(facts(Topic.TICKETS, after, 1)).hasSize(1);
        try (TopicProbe probe = new TopicProbe(Topic.TICKETS.published())) {
            probe.await(1, of(after));
            assertThat(probe.read(of(hidden))).isEmpty();
            assertThat(probe.read(TopicProbe.of(district)))
                    .noneMatch(r -> json(r).contains("sec.student-data"));
            assertThat(probe.read(of(moved))).hasSize(1);
        }
    }

    @Test
    void thatATicketIsADoubleOfOneOnARestrictedLeafStaysInside() {
        String hidden = client.filed("Student data", "sec.student-data");
        String silenced = client.filed("Panel", "prn.howto");
        String doubled = client.filed("The same", "av.display-howto");
        String later = client.filed("The same panel", "av.display-howto");
        client.verb(doubled, "merge", "{'into':'%s'}".formatted(hidden));
        restrict("prn.howto");
        client.verb(later, "merge", "{'into':'%s'}".formatted(silenced));
        String after = client.filed("After", "av.display-howto");

        for (String id : List.of(doubled, later)) {
            assertThat(facts(Topic.DETECTION, id, 2)).hasSize(2);
        }
        try (TopicProbe probe = new TopicProbe(Topic.TICKETS.published())) {
            probe.await(1, of(after));
            assertThat(probe.read(of(doubled))).hasSize(1);
            assertThat(probe.read(of(later))).hasSize(1);
            assertThat(probe.read(TopicProbe.of(district)))
                    .noneMatch(r -> json(r).contains(hidden));
        }
    }

    @Test
    void aLeafThatIsRestrictedLaterSilencesTheTicketsThatItHas() {
        String stays = client.filed("Stays", "av.display-howto");
        String moves = client.filed("Moves", "av.display-howto");
        restrict("av.display-howto");
        client.verb(moves, "category", "{'leaf':'prn.howto'}");
        client.verb(stays, "resolution", "{'kind':'access','fix':'Done'}");
        String late = client.filed("Late", "av.display-howto");
        String after = client.filed("After", "prn.howto");

        for (String id : List.of(stays, moves)) {
            assertThat(facts(Topic.DETECTION, id, 2)).hasSize(2);
        }
        assertThat(facts(Topic.DETECTION, late, 1)).hasSize(1);
        try (TopicProbe probe = new TopicProbe(Topic.TICKETS.published())) {
            probe.await(1, of(after));
            assertThat(probe.read(of(stays))).hasSize(1);
            assertThat(probe.read(of(moves))).hasSize(1);
            assertThat(probe.read(of(late))).isEmpty();
        }
    }

    private void restrict(String leaf) {
        Leaf open = tree.leaf(district, leaf).orElseThrow();
        categories.describe(
                Caller.service(district, "test"),
                List.of(
                        new Leaf(
                                leaf,
                                open.group(),
                                open.label(),
                                open.kinds(),
                                open.defaultBranch(),
                                true,
                                open.priorRate(),
                                open.priorStart(),
                                false,
                                false)));
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
