package org.trivium.support.detection.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.TopologyDescription;
import org.junit.jupiter.api.Test;
import org.trivium.events.EventType;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Topic;
import org.trivium.starter.event.EventRecords;

/** What people decide about suggestions changes nothing that the detector does. */
class NoFeedbackTest {

    @Test
    void theDetectorReadsOneTopicAndNoDecisionIsOnIt() {
        DetectorParts parts =
                new DetectorParts(
                        district -> "pepper:",
                        new EventRecords("/support-service", "/schemas"),
                        "support-detection",
                        new SimpleMeterRegistry().counter("dead"));
        Topology topology = new RecurrenceTopology(parts, "dead-letters").get();

        List<String> read =
                topology.describe().subtopologies().stream()
                        .flatMap(part -> part.nodes().stream())
                        .filter(TopologyDescription.Source.class::isInstance)
                        .map(TopologyDescription.Source.class::cast)
                        .flatMap(source -> source.topicSet().stream())
                        .toList();

        assertThat(read).containsExactly(Topic.DETECTION.published());
        assertThat(EventType.values())
                .filteredOn(type -> type.topics().contains(Topic.DETECTION))
                .noneMatch(type -> SuggestionFact.class.isAssignableFrom(type.data()));
    }
}
