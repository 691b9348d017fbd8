package org.trivium.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.events.EventType;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What people of two districts have decided at the planning desk outlives the evidence. */
@WithStack
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(Facts.class)
@Timeout(120)
class RebuildTest {

    private static final String SUGGESTIONS = "/api/planning/suggestions";
    private static final List<String> DISTRICTS = List.of("planning-anew", "planning-anew-beside");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http = HttpClient.newHttpClient();
    private final Facts facts;
    private final MongoOperations mongo;
    @LocalServerPort private int port;

    @Autowired
    RebuildTest(Facts facts, MongoOperations mongo) {
        this.facts = facts;
        this.mongo = mongo;
    }

    @Test
    void everyDecisionIsStillThereFieldByField() throws Exception {
        for (String district : DISTRICTS) {
            facts.recurrence(district, district + "-R1", Target.PLAN);
            facts.accepted(
                    Topic.PD_SUGGESTIONS,
                    district,
                    EventType.TOPIC_ACCEPTED,
                    new SuggestionFact.SuggestionAccepted(
                            district + "-other", district + "-R1", Target.PD, "p-1"));
        }
        awaits(() -> stored().size() == 2 * 3);
        decides(DISTRICTS.getFirst(), "acceptance", "");
        decides(DISTRICTS.getLast(), "dismissal", "{\"reason\":\"chance\"}");
        Map<String, Document> before = stored();

        mongo.updateMulti(
                new Query(),
                new Update().set("evidence.count", 9999).set("asking", true),
                "suggestions");
        mongo.remove(new Query(), "linked_suggestions");
        assertThat(stored()).isNotEqualTo(before);
        HttpRequest.Builder rebuild =
                request("/actuator/rebuild/planning-suggestions", DISTRICTS.getFirst());
        assertThat(send(rebuild, "").statusCode()).isEqualTo(202);

        Awaitility.await()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(stored()).isEqualTo(before));
        assertThat(suggestion(DISTRICTS.getFirst()).path("state").asString()).isEqualTo("accepted");
        assertThat(suggestion(DISTRICTS.getLast()).path("state").asString()).isEqualTo("dismissed");
    }

    private void decides(String district, String verb, String body) throws Exception {
        awaits(() -> !suggestion(district).isMissingNode());
        JsonNode read = suggestion(district);
        HttpRequest.Builder request =
                request(
                                "%s/%s/%s".formatted(SUGGESTIONS, read.path("id").asString(), verb),
                                district)
                        .header("If-Match", "\"%d\"".formatted(read.path("version").asLong()));
        HttpResponse<String> answer = send(request, body);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    }

    /** The district's only one, or a missing node. */
    private JsonNode suggestion(String district) throws Exception {
        HttpRequest request = request(SUGGESTIONS + "?state=all", district).GET().build();
        JsonNode page =
                JsonMapper.shared().readTree(http.send(request, BodyHandlers.ofString()).body());
        return page.path("items").path(0);
    }

    private static void awaits(Callable<Boolean> there) {
        Awaitility.await().atMost(PATIENCE).until(there);
    }

    private Map<String, Document> stored() {
        Map<String, Document> all = new TreeMap<>();
        DISTRICTS.forEach(district -> all.putAll(stored(district)));
        return all;
    }

    /** All documents by collection and id, but for the count of a suggestion's writes. */
    private Map<String, Document> stored(String district) {
        Map<String, Document> all = new TreeMap<>();
        Query ours = Query.query(Criteria.where("district").is(district));
        for (String collection :
                List.of("suggestions", "linked_suggestions", "heard_recurrences")) {
            for (Document one : mongo.find(ours, Document.class, collection)) {
                if (collection.equals("suggestions")) {
                    one.remove("version");
                    one.remove("outbox");
                }
                all.put(collection + " " + one.get("_id"), one);
            }
        }
        return all;
    }

    private HttpResponse<String> send(HttpRequest.Builder request, String body) throws Exception {
        return http.send(
                request.POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path, String district) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(Duration.ofSeconds(90))
                .header("Authorization", Tokens.all(district, "p-7"))
                .header("Content-Type", "application/json");
    }
}
