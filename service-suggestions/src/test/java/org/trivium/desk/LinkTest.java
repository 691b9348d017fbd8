package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.outbreak;

import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.Flavour;
import org.trivium.events.Scope;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
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

    @Test
    void aLinkShowsTheNewestWordWhateverCameFirst() {
        detector.says("out-of-order", outbreak("R1").targets(Target.PD, Target.PLAN).fact());
        detector.otherDesk(
                "out-of-order",
                EventType.ITEM_REOPENED,
                3,
                new SuggestionFact.SuggestionReopened(
                        "plan-1", "R1", Target.PLAN, null, null, null));
        visitor.sees("out-of-order", linked("open"));

        detector.otherDesk(
                "out-of-order",
                EventType.ITEM_WITHDRAWN,
                2,
                new SuggestionFact.SuggestionWithdrawn("plan-1", "R1", Target.PLAN, null));
        suggested("out-of-order");
        detector.otherDesk(
                "out-of-order",
                EventType.ITEM_SUGGESTED,
                1,
                new SuggestionFact.Suggested(
                        "plan-2",
                        "R1",
                        Target.DOC,
                        Flavour.OUTBREAK,
                        Scope.SITE,
                        "north",
                        "printing",
                        true,
                        50));
        JsonNode seen = visitor.sees("out-of-order", s -> s.get("linked").size() == 2);

        assertThat(seen.at("/linked").valueStream())
                .filteredOn(link -> link.get("suggestion").asString().equals("plan-1"))
                .allSatisfy(link -> assertThat(link.get("state").asString()).isEqualTo("open"));
    }

    @Test
    void aSuggestionIsHereWhatTheOtherDeskIsToldItIs() {
        String district = "one-word";
        detector.says(district, outbreak("R1").fact());
        assertThat(visitor.sees(district, s -> true).get("state").asString())
                .isEqualTo(told(district, 1));

        detector.says(
                district,
                EventType.RECURRENCE_SUBSIDED,
                outbreak("R1").version(2).subsided(EndReason.CALM));
        JsonNode over = visitor.sees(district, s -> s.get("ended").asBoolean());
        assertThat(over.get("state").asString()).isEqualTo(told(district, 2));
        assertThat(over.get("withdrawnBecause").asString()).isEqualTo("ended");
        assertThat(Visitor.items(visitor.get(district, "?state=open"))).isEmpty();
        assertThat(Visitor.items(visitor.get(district, "?state=withdrawn"))).hasSize(1);

        JsonNode taken = Visitor.json(visitor.decides(district, over, "acceptance", ""));
        assertThat(taken.get("state").asString()).isEqualTo(told(district, 3));
        JsonNode back = Visitor.json(visitor.decides(district, taken, "reopening", ""));
        assertThat(back.get("state").asString()).isEqualTo(told(district, 4));
    }

    /** What the event of that number says that the suggestion is. */
    private static String told(String district, int number) {
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            String type =
                    TopicProbe.header(
                            probe.await(number, TopicProbe.of(district)).get(number - 1),
                            "ce_type");
            String verb = type.replaceAll(".*-|\\.v1", "");
            return verb.equals("suggested") || verb.equals("reopened") ? "open" : verb;
        }
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
