package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.Scope;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import tools.jackson.databind.JsonNode;

@DeskTest
class LinkTest {

    private final Detector detector;
    private final Visitor visitor;

    @Autowired
    LinkTest(Detector detector, Visitor visitor) {
        this.detector = detector;
        this.visitor = visitor;
    }

    @Test
    void aLinkMayComeBeforeTheSuggestion() {
        suggested("early-link");
        detector.says("early-link", outbreak("R1").targets(Target.PD, Target.PLAN).fact());

        JsonNode link = visitor.sees("early-link", linked("open")).at("/linked/0");

        assertThat(link.get("service").asString()).isEqualTo("planning");
        assertThat(link.get("suggestion").asString()).isEqualTo("plan-1");
        assertThat(link.get("target").asString()).isEqualTo("PLAN");
    }

    @Test
    void aLinkMayComeAfterTheSuggestionAndFollowsItsDecision() {
        detector.says("late-link", outbreak("R1").targets(Target.PD, Target.PLAN).fact());
        visitor.sees("late-link", s -> s.get("linked").isEmpty());

        suggested("late-link");
        visitor.sees("late-link", linked("open"));
        detector.otherDesk(
                "late-link",
                EventType.ITEM_ACCEPTED,
                2,
                new SuggestionFact.SuggestionAccepted("plan-1", "R1", Target.PLAN, "p-3"));
        visitor.sees("late-link", linked("accepted"));

        suggested("late-link");
        detector.says("late-link", outbreak("R1").version(2).count(10).fact());
        visitor.sees("late-link", s -> s.at("/evidence/count").asInt() == 10);
        visitor.sees("late-link", linked("accepted"));
    }

    private void suggested(String district) {
        detector.otherDesk(
                district,
                EventType.ITEM_SUGGESTED,
                1,
                new SuggestionFact.Suggested(
                        "plan-1",
                        "R1",
                        Target.PLAN,
                        Flavour.OUTBREAK,
                        Scope.SITE,
                        "north",
                        "printing",
                        true,
                        50));
    }

    private static Predicate<JsonNode> linked(String state) {
        return s -> state.equals(s.at("/linked/0/state").asString(""));
    }
}
