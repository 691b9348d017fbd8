package org.trivium.support.directory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.test.TopicProbe.header;
import static org.trivium.test.TopicProbe.json;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.events.EventType;
import org.trivium.events.Topic;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class SubjectsTest {

    @LocalServerPort private int port;

    @Test
    void noSubjectOfOneDistrictIsASubjectOfAnother() {
        String one = setUp();
        String other = setUp();

        for (Topic topic : List.of(Topic.DIRECTORY, Topic.DETECTION)) {
            try (TopicProbe probe = new TopicProbe(topic.published())) {
                assertThat(subjects(probe, topic, one))
                        .isNotEmpty()
                        .doesNotContainAnyElementsOf(subjects(probe, topic, other));
            }
        }
    }

    @Test
    void aSiteIsStillNamedByItsCodeInTheValue() {
        String district = setUp();

        try (TopicProbe probe = new TopicProbe(Topic.DIRECTORY.published())) {
            ConsumerRecord<String, byte[]> told =
                    probe.await(1, TopicProbe.of(district, EventType.SITE_CHANGED.published()))
                            .getFirst();
            assertThat(header(told, "ce_subject")).isEqualTo(district + "|S1");
            assertThat(json(told)).contains("\"site\":\"S1\"");
        }
    }

    /** A district with one site, the tree that each has, and a calendar. */
    private String setUp() {
        String district = "d-" + Ids.next();
        DirectoryClient client = new DirectoryClient(port, district);
        client.done("/district", "{'name':'North','zone':'America/Denver'}");
        client.done("/sites", "[{'id':'S1','name':'Oak School','staff':40}]");
        client.done("/calendar/closures", "['2026-09-07']");
        return district;
    }

    private static Set<String> subjects(TopicProbe probe, Topic topic, String district) {
        EventType last =
                topic == Topic.DIRECTORY
                        ? EventType.CALENDAR_CHANGED
                        : EventType.DETECTION_CONTEXT_SET;
        probe.await(topic == Topic.DIRECTORY ? 1 : 4, TopicProbe.of(district, last.published()));
        return probe.read(TopicProbe.of(district)).stream()
                .map(fact -> header(fact, "ce_subject"))
                .collect(Collectors.toSet());
    }
}
