package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;
import static org.trivium.test.TopicProbe.json;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
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
class DirectoryNewsTest {

    private static final String DISTRICT = "{'name':'North','zone':'America/Denver'}";
    private static final String SITE = "{'name':'Oak','group':'K-5','staff':40}";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictClock clock;

    private DirectoryClient client;

    @BeforeEach
    void setUp() {
        client = new DirectoryClient(port, district);
    }

    @Test
    void theDetectorHearsZoneAndLeavesBeforeAnythingElse() {
        client.done("/district", DISTRICT);
        client.done("/sites/S1", SITE);
        clock.tickToday(district);

        List<ConsumerRecord<String, byte[]>> told = told(Topic.DETECTION, 4);
        assertThat(told.get(0)).satisfies(r -> assertThat(parts(r)).containsExactly("zone"));
        assertThat(told.get(1)).satisfies(r -> assertThat(parts(r)).containsExactly("leaves"));
        assertThat(told.subList(2, told.size()).stream().map(DirectoryNewsTest::type))
                .contains(EventType.CLOCK_TICKED.published())
                .contains(EventType.DETECTION_CONTEXT_SET.published());
        assertThat(told(Topic.DIRECTORY, 37)).hasSize(37);
    }

    @Test
    void anUnchangedDistrictTellsNothingAndANewNameIsNobodysBusiness() {
        client.done("/district", DISTRICT);
        client.done("/district", DISTRICT);
        client.done("/district", "{'name':'North, renamed','zone':'America/Denver'}");
        client.done("/sites/S1", SITE);

        List<ConsumerRecord<String, byte[]>> contexts = contexts(3);
        assertThat(contexts).hasSize(3);
        assertThat(parts(contexts.getLast())).containsExactly("sites");
        assertThat(contexts).noneMatch(r -> json(r).contains("renamed"));
    }

    @Test
    void anotherZoneIsToldToTheDetectorWithTheSitesThatFollow() {
        client.done("/district", DISTRICT);
        client.done("/sites/S1", SITE);
        client.done("/district", "{'name':'North','zone':'America/Chicago'}");

        List<ConsumerRecord<String, byte[]>> contexts = contexts(4);
        assertThat(contexts.stream().filter(r -> parts(r).contains("zone"))).hasSize(2);
        List<JsonNode> sites = facts(EventType.SITE_CHANGED, 2);
        assertThat(sites.getLast().get("zone").asString()).isEqualTo("America/Chicago");
    }

    @Test
    void aNewNameOrNewHoursOfASiteAreNobodysBusiness() {
        client.done("/district", DISTRICT);
        client.done("/sites/S1", SITE);
        client.done(
                "/sites/S1",
                "{'name':'Oak School','group':'K-5','staff':40,'opens':'06:30','closes':'14:00'}");
        client.done("/sites/S1", "{'name':'Oak School','group':'K-5','staff':40,'active':false}");

        List<JsonNode> told = facts(EventType.SITE_CHANGED, 2);
        assertThat(told).hasSize(2);
        assertThat(told.getLast().get("active").asBoolean()).isFalse();
        assertThat(told.getLast().has("name")).isFalse();
        assertThat(contexts(3)).hasSize(3);
        assertThat(client.get("/sites/S1").json().get("active").asBoolean()).isFalse();
    }

    @Test
    void aDayIsToldOnBothTopicsOnceHoweverOftenTheClockIsLookedAt() {
        client.done("/district", DISTRICT);
        List<Boolean> ticks =
                Stream.generate(() -> clock.tickToday(district)).parallel().limit(6).toList();
        clock.tickAll();
        client.done("/sites/S1", SITE);

        assertThat(ticks.stream().filter(done -> done).count()).isLessThanOrEqualTo(1);
        contexts(3);
        for (Topic topic : List.of(Topic.DETECTION, Topic.TICKETS)) {
            assertThat(facts(topic, EventType.CLOCK_TICKED, 1)).hasSize(1);
        }
    }

    private List<ConsumerRecord<String, byte[]>> told(Topic topic, int count) {
        try (TopicProbe probe = new TopicProbe(topic.published())) {
            return probe.await(count, TopicProbe.of(district));
        }
    }

    private List<ConsumerRecord<String, byte[]>> contexts(int count) {
        return facts(Topic.DETECTION, EventType.DETECTION_CONTEXT_SET, count);
    }

    private List<JsonNode> facts(EventType type, int count) {
        return facts(Topic.DIRECTORY, type, count).stream().map(DirectoryNewsTest::value).toList();
    }

    private List<ConsumerRecord<String, byte[]>> facts(Topic topic, EventType type, int count) {
        try (TopicProbe probe = new TopicProbe(topic.published())) {
            return probe.await(count, TopicProbe.of(district, type.published()));
        }
    }

    /** The parts of a context that say something. */
    private static List<String> parts(ConsumerRecord<String, byte[]> context) {
        return value(context).properties().stream()
                .filter(part -> part.getValue().isString() || !part.getValue().isEmpty())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static JsonNode value(ConsumerRecord<String, byte[]> told) {
        return JsonMapper.shared().readTree(json(told));
    }

    private static String type(ConsumerRecord<String, byte[]> told) {
        return header(told, "ce_type");
    }
}
