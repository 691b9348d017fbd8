package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@DeskTest
class AgainstViewTest {

    private final Detector detector;
    private final Visitor visitor;

    @Autowired
    AgainstViewTest(Detector detector, Visitor visitor) {
        this.detector = detector;
        this.visitor = visitor;
    }

    @Test
    void whatSpeaksAgainstItIsToldInNumbersAndInWords() {
        detector.says("against", outbreak("R1").seen(1).fact());

        JsonNode seen = visitor.sees("against", s -> true);

        JsonNode against = seen.at("/evidence/against");
        assertThat(against.valueStream().map(a -> a.get("reason").asString()))
                .containsExactly("other-causes", "could-be-chance", "seen-once");
        assertThat(against.at("/2/value").asDouble()).isEqualTo(1);
        assertThat(against.at("/2/sentence").asString())
                .isEqualTo("This part of the school year has been seen only once.");
        assertThat(against.valueStream().map(a -> a.get("sentence").asString()).toList())
                .isEqualTo(
                        seen.at("/sentences/against")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList());
    }

    @Test
    void theEvidencePackIsWhereTheRecurrenceIs() {
        detector.says("pack", outbreak("demo-R000007").fact());

        JsonNode seen = visitor.sees("pack", s -> true);

        assertThat(seen.get("pack").asString())
                .isEqualTo("/api/support/recurrences/demo-R000007/evidence");
    }
}
