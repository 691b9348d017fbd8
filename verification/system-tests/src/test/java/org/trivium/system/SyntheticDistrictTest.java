package org.trivium.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.trivium.events.EventType;
import org.trivium.events.RecurrenceFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.stack.demo.DemoDistrict;
import org.trivium.stack.demo.Planted;
import org.trivium.stack.demo.Scorecard;
import org.trivium.stack.launcher.http.Pages;
import org.trivium.starter.event.ReceivedEvent;
import tools.jackson.databind.JsonNode;

@ExtendWith(WholeStack.class)
class SyntheticDistrictTest {

    private static final Logger LOG = LoggerFactory.getLogger(SyntheticDistrictTest.class);

    private final SyntheticDistrict loaded;
    private final DemoDistrict district;
    private final List<ReceivedEvent> recurrences;

    SyntheticDistrictTest(SyntheticDistrict loaded) {
        this.loaded = loaded;
        district = loaded.district();
        recurrences = loaded.recurrences();
    }

    @Test
    void whatWasPlantedIsFound() {
        Scorecard card = Scorecard.of(detected(), district);

        LOG.warn("Synthetic district: {}", card);
        assertThat(card.recall(Planted.Kind.OUTBREAK)).isGreaterThanOrEqualTo(0.7);
        assertThat(card.recall(Planted.Kind.CHRONIC)).isGreaterThanOrEqualTo(0.7);
        assertThat(card.recall(Planted.Kind.BURST)).isGreaterThanOrEqualTo(0.7);
        assertThat(card.falseAlarmsPerMonth()).isLessThan(3);
    }

    @Test
    void topicsPlanItemsAndDocumentsAreSuggestedToday() {
        JsonNode topics = loaded.door().get("/api/pd/suggestions?limit=200");
        JsonNode items = loaded.door().get("/api/planning/suggestions?limit=200");

        assertThat(topics.get("items")).isNotEmpty();
        assertThat(items.get("items").valueStream().map(s -> s.get("target").asString()))
                .contains("PLAN", "DOC");
        assertThat(
                        topics.get("items")
                                .valueStream()
                                .allMatch(s -> s.get("target").asString().equals("PD")))
                .isTrue();
    }

    @Test
    void everyTargetOfAnOutbreakOrChronicNeedHasExactlyOneSuggestion() {
        List<String> named =
                recurrences.stream()
                        .map(event -> event.data(RecurrenceFact.class))
                        .filter(
                                f ->
                                        List.of("outbreak", "chronic")
                                                .contains(f.flavour().toString()))
                        .flatMap(SyntheticDistrictTest::named)
                        .filter(line -> !line.endsWith("REPAIR"))
                        .distinct()
                        .sorted()
                        .toList();

        assertThat(suggested()).containsExactlyElementsOf(named);
    }

    @Test
    void theTwoSuggestionsOfOneRecurrenceKnowEachOther() {
        JsonNode mixed =
                pages("/api/pd/suggestions?state=all").stream()
                        .filter(s -> s.at("/evidence/branch").asString().equals("MIX"))
                        .findFirst()
                        .orElseThrow();

        assertThat(mixed.get("linked")).isNotEmpty();
        assertThat(mixed.at("/linked/0/service").asString()).isEqualTo("planning");
    }

    @Test
    void theBoardShowsWhatTheTopicTells() {
        List<String> onTopic =
                recurrences.stream().map(ReceivedEvent::subject).distinct().sorted().toList();

        assertThat(
                        pages("/api/support/recurrences?living=any").stream()
                                .map(r -> r.get("id").asString())
                                .sorted())
                .containsExactlyElementsOf(onTopic);
    }

    @Test
    void theDetectorAgreesWithTheReference() {
        Optional<Reference> reference = Reference.find();
        assumeThat(reference).as("the reference detector is not at hand").isPresent();
        List<String> facts =
                DetectionRecords.of(
                        loaded.log().read(Topic.DETECTION.published(), SyntheticDistrict.ID));

        Published.equal(
                recurrences,
                reference
                        .orElseThrow()
                        .publish(facts, SyntheticDistrict.ID, Salt.of(SyntheticDistrict.ID)));
    }

    private static Stream<String> named(RecurrenceFact fact) {
        List<Target> targets = fact.targets();
        return targets == null ? Stream.of() : targets.stream().map(t -> fact.id() + " " + t);
    }

    private List<String> suggested() {
        return Stream.of("/api/pd/suggestions?state=all", "/api/planning/suggestions?state=all")
                .flatMap(path -> pages(path).stream())
                .map(s -> s.get("recurrence").asString() + " " + s.get("target").asString())
                .sorted()
                .toList();
    }

    private List<JsonNode> pages(String path) {
        return Pages.all(loaded.door(), path);
    }

    private List<Scorecard.Detected> detected() {
        return recurrences.stream()
                .filter(
                        e ->
                                e.is(EventType.RECURRENCE_EMERGED)
                                        || e.is(EventType.RECURRENCE_RELAPSED))
                .map(e -> e.data(RecurrenceFact.class))
                .filter(
                        f ->
                                !f.restricted()
                                        && f.scope() != null
                                        && f.node() != null
                                        && f.leaf() != null)
                .map(SyntheticDistrictTest::detected)
                .toList();
    }

    private static Scorecard.Detected detected(RecurrenceFact fact) {
        return new Scorecard.Detected(
                fact.flavour().toString(),
                String.valueOf(fact.scope()),
                String.valueOf(fact.node()),
                String.valueOf(fact.leaf()),
                fact.day());
    }
}
