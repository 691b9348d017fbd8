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
import org.springframework.web.client.RestClient;
import org.trivium.events.EventType;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@WithStack
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Facts.class)
class PlanningDeskTest {

    private final Facts facts;
    private final RestClient http;

    @Autowired
    PlanningDeskTest(Facts facts, @LocalServerPort int port) {
        this.facts = facts;
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    @Test
    void itemsAndDocumentsAreSuggestedAndKnowEachOtherAndThePdTopic() {
        facts.accepted(
                Topic.PD_SUGGESTIONS,
                "planning-desk",
                EventType.TOPIC_ACCEPTED,
                new SuggestionFact.SuggestionAccepted("topic-1", "R1", Target.PD, "p-1"));
        facts.recurrence("planning-desk", "R1", Target.PD, Target.PLAN, Target.DOC);

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(inbox())
                                        .extracting(PlanningDeskTest::said)
                                        .containsExactlyInAnyOrder(
                                                "PLAN: pd PD accepted, planning DOC open",
                                                "DOC: pd PD accepted, planning PLAN open"));
        try (TopicProbe probe = new TopicProbe(Topic.PLANNING_SUGGESTIONS.published())) {
            assertThat(probe.await(2, TopicProbe.of("planning-desk")))
                    .extracting(record -> TopicProbe.header(record, "ce_type"))
                    .containsExactly(
                            "trivium.planning.item-suggested.v1",
                            "trivium.planning.item-suggested.v1");
        }
    }

    private static String said(JsonNode suggestion) {
        List<String> links =
                suggestion.get("linked").values().stream()
                        .map(
                                link ->
                                        String.join(
                                                " ",
                                                link.get("service").asString(),
                                                link.get("target").asString(),
                                                link.get("state").asString()))
                        .toList();
        return suggestion.get("target").asString() + ": " + String.join(", ", links);
    }

    private List<JsonNode> inbox() {
        String page =
                http.get()
                        .uri("/api/planning/suggestions")
                        .header("Authorization", Tokens.all("planning-desk"))
                        .retrieve()
                        .body(String.class);
        return JsonMapper.shared().readTree(page).get("items").values().stream().toList();
    }
}
