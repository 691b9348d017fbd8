package org.trivium.pd;

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

@WithStack
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Facts.class)
class PdDeskTest {

    private final Facts facts;
    private final RestClient http;

    @Autowired
    PdDeskTest(Facts facts, @LocalServerPort int port) {
        this.facts = facts;
        this.http = RestClient.create("http://127.0.0.1:" + port);
    }

    @Test
    void onlyTopicsAreSuggestedAndLinkedWithPlanning() {
        facts.recurrence("pd-desk", "R1", Target.PLAN, Target.PD, Target.DOC);
        facts.accepted(
                Topic.PLANNING_SUGGESTIONS,
                "pd-desk",
                EventType.ITEM_ACCEPTED,
                new SuggestionFact.SuggestionAccepted("plan-1", "R1", Target.PLAN, "p-1"));

        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(inbox())
                                        .singleElement()
                                        .satisfies(PdDeskTest::isALinkedTopic));
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            assertThat(probe.await(1, TopicProbe.of("pd-desk")))
                    .extracting(record -> TopicProbe.header(record, "ce_type"))
                    .containsExactly("trivium.pd.topic-suggested.v1");
        }
    }

    @Test
    void whereOnlyARepairIsAskedForNothingIsLeftToTeach() {
        facts.told("pd-fork", "R1", 1, Branch.PD, Target.PD);
        said("pd-fork", "open ");
        facts.told("pd-fork", "R1", 2, Branch.REPAIR, Target.REPAIR);
        said("pd-fork", "withdrawn not-named");
        facts.told("pd-fork", "R1", 3, Branch.MIX, Target.PLAN, Target.PD);
        said("pd-fork", "open ");
        facts.told("pd-fork", "R2", 1, Branch.REPAIR, Target.REPAIR);
        facts.told("pd-fork", "R3", 1, Branch.DOC, Target.DOC);
        facts.told("pd-fork", "R1", 4, Branch.PLAN, Target.PLAN);
        said("pd-fork", "withdrawn not-named");
    }

    private void said(String district, String expected) {
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(
                        () ->
                                assertThat(items(district, "?state=all"))
                                        .singleElement()
                                        .extracting(
                                                s ->
                                                        s.get("state").asString()
                                                                + " "
                                                                + s.get("withdrawnBecause")
                                                                        .asString(""))
                                        .isEqualTo(expected));
    }

    private static void isALinkedTopic(JsonNode suggestion) {
        assertThat(suggestion.get("target").asString()).isEqualTo("PD");
        assertThat(suggestion.at("/linked/0/service").asString("")).isEqualTo("planning");
        assertThat(suggestion.at("/linked/0/state").asString("")).isEqualTo("accepted");
    }

    private List<JsonNode> inbox() {
        return items("pd-desk", "");
    }

    private List<JsonNode> items(String district, String query) {
        String page =
                http.get()
                        .uri("/api/pd/suggestions" + query)
                        .header("Authorization", Tokens.all(district))
                        .retrieve()
                        .body(String.class);
        return JsonMapper.shared().readTree(page).get("items").values().stream().toList();
    }
}
