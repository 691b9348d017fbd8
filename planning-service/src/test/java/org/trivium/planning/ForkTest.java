package org.trivium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;
import org.trivium.events.Branch;
import org.trivium.events.EventType;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One recurrence walks through the fork, and the desk's two kinds of suggestions follow it. */
@WithStack
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Facts.class)
class ForkTest {

    private static final String DISTRICT = "fork";
    private static final String REOPENED = "trivium.planning.suggestion-reopened.v1";

    private final Facts facts;
    private final RestClient http;

    @Autowired
    ForkTest(Facts facts, @LocalServerPort int port) {
        this.facts = facts;
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    @Test
    void everyTurnOfTheForkIsFollowed() {
        facts.told(DISTRICT, "R1", 1, Branch.PLAN, Target.PLAN);
        desk("PLAN open [PLAN] linked []");

        facts.told(DISTRICT, "R1", 2, Branch.MIX, Target.PLAN, Target.DOC);
        desk("PLAN open [PLAN, DOC] linked [DOC open]", "DOC open [PLAN, DOC] linked [PLAN open]");

        facts.told(DISTRICT, "R1", 3, Branch.PLAN, Target.PLAN);
        desk(
                "PLAN open [PLAN] linked [DOC withdrawn]",
                "DOC withdrawn because not-named [PLAN] linked [PLAN open]");

        facts.told(DISTRICT, "R1", 4, Branch.DOC, Target.DOC);
        desk(
                "PLAN withdrawn because not-named [DOC] linked [DOC open]",
                "DOC open [DOC] linked [PLAN withdrawn]");
        accept("DOC");
        decidedOnesKeepTheirDecision();
        othersWereTold();
    }

    private void decidedOnesKeepTheirDecision() {
        facts.told(DISTRICT, "R1", 5, Branch.REPAIR, Target.REPAIR);
        desk(
                "PLAN withdrawn because not-named [] linked [DOC accepted]",
                "DOC accepted no longer named [] linked [PLAN withdrawn]");

        facts.told(DISTRICT, "R1", 6, Branch.MIX, Target.PD, Target.PLAN);
        desk(
                "PLAN open [PD, PLAN] linked [DOC accepted]",
                "DOC accepted no longer named [PD, PLAN] linked [PLAN open]");
        accept("PLAN");

        facts.told(DISTRICT, "R1", 7, Branch.PD, Target.PD);
        desk(
                "PLAN accepted no longer named [PD] linked [DOC accepted]",
                "DOC accepted no longer named [PD] linked [PLAN accepted]");

        facts.told(DISTRICT, "R1", 8, Branch.MIX, Target.PLAN, Target.DOC);
        desk(
                "PLAN accepted [PLAN, DOC] linked [DOC accepted]",
                "DOC accepted [PLAN, DOC] linked [PLAN accepted]");
    }

    @Test
    void aTopicOfTheOtherDeskIsLinkedThroughItsWholeLife() {
        facts.told("fork-linked", "R1", 1, Branch.MIX, Target.PD, Target.PLAN);
        facts.accepted(
                Topic.PD_SUGGESTIONS,
                "fork-linked",
                EventType.TOPIC_ACCEPTED,
                new SuggestionFact.SuggestionAccepted("topic-1", "R1", Target.PD, "p-1"));
        deskOf("fork-linked", "PLAN open [PD, PLAN] linked [PD accepted]");

        facts.told("fork-linked", "R1", 2, Branch.REPAIR, Target.REPAIR);
        deskOf("fork-linked", "PLAN withdrawn because not-named [] linked [PD accepted]");
    }

    private void othersWereTold() {
        try (TopicProbe probe = new TopicProbe(Topic.PLANNING_SUGGESTIONS.published())) {
            assertThat(probe.await(8, TopicProbe.of(DISTRICT)))
                    .extracting(
                            r ->
                                    TopicProbe.header(r, "ce_type")
                                            .replaceAll("trivium.planning.|.v1", ""))
                    .containsExactly(
                            "item-suggested",
                            "item-suggested",
                            "suggestion-withdrawn",
                            "suggestion-withdrawn",
                            "suggestion-reopened",
                            "suggestion-accepted",
                            "suggestion-reopened",
                            "suggestion-accepted");
            assertThat(probe.await(1, TopicProbe.of(DISTRICT, REOPENED)))
                    .extracting(TopicProbe::json)
                    .allMatch(json -> json.contains("\"reason\":\"named-again\""));
        }
    }

    private void desk(String... expected) {
        deskOf(DISTRICT, expected);
    }

    private void deskOf(String district, String... expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(all(district))
                                        .extracting(ForkTest::said)
                                        .containsExactlyInAnyOrder(expected));
    }

    private static String said(JsonNode suggestion) {
        String because = suggestion.get("withdrawnBecause").asString("");
        return "%s %s%s%s %s linked %s"
                .formatted(
                        suggestion.get("target").asString(),
                        suggestion.get("state").asString(),
                        because.isEmpty() ? "" : " because " + because,
                        suggestion.get("noLongerNamed").asBoolean() ? " no longer named" : "",
                        suggestion
                                .at("/evidence/targets")
                                .valueStream()
                                .map(JsonNode::asString)
                                .toList(),
                        suggestion.get("linked").valueStream().map(ForkTest::link).toList());
    }

    private static String link(JsonNode link) {
        return link.get("target").asString() + " " + link.get("state").asString();
    }

    private void accept(String target) {
        JsonNode read =
                all(DISTRICT).stream()
                        .filter(s -> s.get("target").asString().equals(target))
                        .findFirst()
                        .orElseThrow();
        http.post()
                .uri("/api/planning/suggestions/{id}/acceptance", read.get("id").asString())
                .header("Authorization", Tokens.all(DISTRICT))
                .header("If-Match", "\"%d\"".formatted(read.get("version").asLong()))
                .contentType(MediaType.APPLICATION_JSON)
                .retrieve()
                .toBodilessEntity();
    }

    private List<JsonNode> all(String district) {
        String page =
                http.get()
                        .uri("/api/planning/suggestions?state=all")
                        .header("Authorization", Tokens.all(district))
                        .retrieve()
                        .body(String.class);
        return JsonMapper.shared().readTree(page).get("items").values().stream().toList();
    }
}
