package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.trivium.events.EventType;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.Topic;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.launcher.Stack;
import org.trivium.system.EveryTopic.Said;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What stands on all topics of a whole stack after a demo, and after the people of another district
 * have written whatever they could wherever they could.
 */
@ExtendWith(WholeStack.class)
class WhatEventsTellTest {

    private static final Set<String> RESTRICTED =
            Set.of("sec.student-data", "req.assistive", TalkativeDistrict.RESTRICTED);
    private static final String RECURRENCES = Topic.RECURRENCES.published();
    private static final String DETECTION = Topic.DETECTION.published();
    private static final List<String> ASIDE =
            List.of(
                    DETECTION + ".support-detection.dlt",
                    RECURRENCES + ".support-recurrences.dlt",
                    RECURRENCES + ".pd-suggestions.dlt",
                    RECURRENCES + ".planning-suggestions.dlt");

    private static final Needles NEEDLES = new Needles();
    private static final Map<String, Long> HIDDEN = new HashMap<>();
    private static final Inspection INSPECTION = new Inspection(NEEDLES, RESTRICTED, HIDDEN);

    @BeforeAll
    static void everythingIsLookedAt(Stack stack, SyntheticDistrict demo) {
        lookFor(demo.district());
        TalkativeDistrict told = new TalkativeDistrict(stack, NEEDLES);
        told.settle();
        List<JsonNode> open = told.everybodyAsks(TalkativeDistrict.OPEN);
        List<JsonNode> hidden = told.everybodyAsks(TalkativeDistrict.RESTRICTED);
        awaitRecurrences(demo.log());
        told.decide("pd", suggestion(stack));
        told.live(open.get(0));
        told.live(hidden.get(0));
        told.move(open.get(1), TalkativeDistrict.RESTRICTED);
        told.move(hidden.get(1), TalkativeDistrict.OPEN);
        told.merge(open.get(2), hidden.get(2));
        told.merge(hidden.get(3), open.get(3));
        breakOff(new BrokenOff(stack.ports().kafka()));
        demo.log().awaitQuiet(Topic.TICKETS.published());
        EveryTopic topics = new EveryTopic(stack.ports().kafka());
        topics.read(Set.of(DETECTION), WhatEventsTellTest::hide);
        topics.read(INSPECTION);
    }

    @Test
    void nobodyIsNamedAndNothingIsToldThatAnybodyWrote() {
        assertThat(INSPECTION.found()).isEmpty();
    }

    @Test
    void ticketsOnRestrictedLeavesAreSpokenOfInsideAlone() {
        assertThat(HIDDEN).hasSizeGreaterThan(20);
        assertThat(INSPECTION.outside()).isEmpty();
    }

    @Test
    void ofARecurrenceOnARestrictedLeafNothingIsToldButACount() {
        assertThat(INSPECTION.counted())
                .isNotEmpty()
                .allSatisfy(
                        fact ->
                                assertThat(said(fact))
                                        .isSubsetOf(
                                                "id",
                                                "version",
                                                "day",
                                                "before",
                                                "state",
                                                "flavour",
                                                "restricted",
                                                "count"))
                .anySatisfy(fact -> assertThat(fact.path("count").asInt()).isPositive());
    }

    /** Fields that say something. */
    private static List<String> said(JsonNode fact) {
        return fact.propertyStream()
                .filter(field -> !field.getValue().isNull())
                .map(Map.Entry::getKey)
                .toList();
    }

    @Test
    void nothingIsSuggestedForIt() {
        assertThat(INSPECTION.suggestedFor()).isNotEmpty();
        assertThat(INSPECTION.counted())
                .extracting(fact -> fact.get("id").asString())
                .doesNotContainAnyElementsOf(INSPECTION.suggestedFor());
    }

    @Test
    void noTopicWasLeftOut() {
        assertThat(INSPECTION.records().keySet())
                .containsAll(Stream.of(Topic.values()).map(Topic::published).toList())
                .containsAll(ASIDE)
                .contains("support-detection-detector-changelog", "__consumer_offsets");
    }

    private static void lookFor(DemoDistrict district) {
        district.people().forEach(NEEDLES::person);
        district.tickets()
                .forEach(
                        ticket -> {
                            NEEDLES.text(ticket.subject()).text(ticket.description());
                            var outcome = ticket.outcome();
                            if (outcome != null) {
                                NEEDLES.text(outcome.fix());
                            }
                        });
    }

    private static void awaitRecurrences(Log log) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofSeconds(1))
                .untilAsserted(
                        () ->
                                assertThat(log.read(RECURRENCES, TalkativeDistrict.ID))
                                        .map(event -> event.data(RecurrenceFact.class))
                                        .extracting(RecurrenceFact::restricted)
                                        .contains(true, false));
    }

    private static JsonNode suggestion(Stack stack) {
        return Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .until(
                        () ->
                                stack.door()
                                        .inDistrict(TalkativeDistrict.ID)
                                        .get("/api/pd/suggestions")
                                        .path("items")
                                        .path(0),
                        found -> !found.isMissingNode());
    }

    /** Last, when everything else of the district has been told. */
    private static void breakOff(BrokenOff events) {
        for (String letters : ASIDE) {
            String topic = letters.startsWith(RECURRENCES) ? RECURRENCES : DETECTION;
            EventType type =
                    topic.equals(RECURRENCES)
                            ? EventType.RECURRENCE_EMERGED
                            : EventType.TICKET_MERGED;
            events.repeat(topic, type.published(), TalkativeDistrict.ID, letters);
        }
    }

    private static void hide(Said said) {
        if (said.is(EventType.TICKET_OPENED) || said.is(EventType.TICKET_RECATEGORISED)) {
            JsonNode fact = JsonMapper.shared().readTree(said.value());
            if (RESTRICTED.contains(fact.get("leaf").asString())) {
                HIDDEN.merge(fact.get("ticket").asString(), said.sequence(), Math::min);
            }
        }
    }
}
