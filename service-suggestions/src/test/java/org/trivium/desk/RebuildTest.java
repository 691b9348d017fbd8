package org.trivium.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.desk.Fact.MARCH_2;
import static org.trivium.desk.Fact.outbreak;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.events.EndReason;
import org.trivium.events.EventType;
import org.trivium.events.SuggestionFact;
import org.trivium.events.Target;
import org.trivium.events.Topic;
import org.trivium.test.TopicProbe;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;

/** Evidence, links and zones of two districts are lost or wrong, and made anew by one request. */
@DeskTest
class RebuildTest {

    private static final List<String> COLLECTIONS =
            List.of("suggestions", "linked_suggestions", "site_zones", "heard_recurrences");
    private static final List<String> DISTRICTS = List.of("anew-a", "anew-b");

    private final Detector detector;
    private final Visitor visitor;
    private final MovableClock clock;
    private final MongoOperations mongo;
    @LocalServerPort private int port;

    @Autowired
    RebuildTest(Detector detector, Visitor visitor, MovableClock clock, MongoOperations mongo) {
        this.detector = detector;
        this.visitor = visitor;
        this.clock = clock;
        this.mongo = mongo;
    }

    @Test
    void whatWasReadIsTheSameFieldByFieldAndEveryDecisionIsStillThere() throws Exception {
        for (int i = 0; i < DISTRICTS.size(); i++) {
            livesOf(DISTRICTS.get(i), 10 * (i + 1));
        }
        Map<String, Document> before = stored();
        List<String> told = told();
        assertThat(before).hasSize(2 * (4 + 2 + 1 + 6));

        spoil();
        assertThat(stored()).isNotEqualTo(before);
        HttpResponse<String> answer = rebuild("pd-suggestions");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(stored()).isEqualTo(before));
        detector.says("anew-a", outbreak("A-last").fact("last"));
        visitor.seesOf("anew-a", "A-last", s -> true);
        assertThat(told()).as("nothing is announced again").hasSize(told.size() + 1);
    }

    @Test
    void whatThereIsToRebuildHasAName() throws Exception {
        assertThat(get("").body()).contains("pd-suggestions");
        assertThat(rebuild("nobody").statusCode()).isEqualTo(404);
    }

    /** One of each fate, one of them told anew under another id, with links and a zone. */
    private void livesOf(String district, int count) {
        detector.hasSite(district, "north", "America/Denver", 3);
        for (String node : List.of("yes", "back", "late", "open")) {
            detector.says(district, outbreak("R-" + node).count(count).fact(node));
            visitor.seesOf(district, "R-" + node, s -> true);
        }
        decides(district, "R-yes", "acceptance", "");
        decides(district, "R-back", "acceptance", "");
        decides(district, "R-late", "snooze", until());
        LocalDate over = MARCH_2.plusDays(9);
        detector.ends(district, outbreak("R-yes").version(2).on(over), EndReason.RESTART);
        detector.says(district, outbreak("Z-yes").count(count + 1).fact("yes"));
        detector.ends(district, outbreak("R-back").version(2).on(over), EndReason.CALM);
        detector.relapses(
                district,
                outbreak("R-back").version(3).on(LocalDate.now(clock).plusDays(400)),
                "back");
        detector.says(district, outbreak("R-open").version(2).targets(Target.PLAN).fact("open"));
        detector.says(district, outbreak("R-plan").targets(Target.PLAN).fact("plan"));
        detector.otherDesk(
                district,
                EventType.ITEM_ACCEPTED,
                2,
                new SuggestionFact.SuggestionAccepted("plan-1", "R-back", Target.PLAN, "p-3"));
        detector.otherDesk(
                district,
                EventType.ITEM_WITHDRAWN,
                1,
                new SuggestionFact.SuggestionWithdrawn("plan-2", "R-open", Target.PLAN, null));
        awaitAll(district);
    }

    private void awaitAll(String district) {
        visitor.seesOf(district, "Z-yes", s -> s.get("state").asString().equals("accepted"));
        visitor.seesOf(district, "R-back", s -> s.get("round").asInt() == 2);
        visitor.seesOf(district, "R-open", s -> s.at("/evidence/version").asInt() == 2);
        Awaitility.await()
                .until(
                        () ->
                                in("linked_suggestions", district) == 2
                                        && in("site_zones", district) == 1
                                        && in("heard_recurrences", district) == 6);
    }

    private long in(String collection, String district) {
        return mongo.count(Query.query(Criteria.where("district").is(district)), collection);
    }

    private void decides(String district, String recurrence, String verb, String body) {
        JsonNode read = visitor.seesOf(district, recurrence, s -> true);
        assertThat(visitor.decides(district, read, verb, body).statusCode()).isEqualTo(200);
    }

    private String until() {
        return "{\"until\":\"%s\"}".formatted(LocalDate.now(clock).plusDays(40));
    }

    /** Evidence is wrong, links are lost or made up, zones are wrong. */
    private void spoil() {
        mongo.updateMulti(
                new Query(),
                new Update()
                        .set("evidence.count", 9999)
                        .set("evidence.history", List.of())
                        .set("evidence.endDay", "1999-01-01")
                        .set("evidence.endReason", "unknown")
                        .set("evidence.named", true)
                        .set("asking", true)
                        .set("rank", 0.0),
                "suggestions");
        mongo.remove(new Query(), "linked_suggestions");
        mongo.insert(
                new Document("_id", "anew-a|made-up")
                        .append("district", "anew-a")
                        .append("version", 9L)
                        .append("recurrence", "R-open"),
                "linked_suggestions");
        mongo.updateMulti(new Query(), new Update().set("zone", "Asia/Tokyo"), "site_zones");
    }

    /** All documents by collection and id, but for the count of a suggestion's writes. */
    private Map<String, Document> stored() {
        Map<String, Document> all = new TreeMap<>();
        for (String collection : COLLECTIONS) {
            Query ours = Query.query(Criteria.where("district").in(DISTRICTS));
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

    private static List<String> told() {
        try (TopicProbe probe = new TopicProbe(Topic.PD_SUGGESTIONS.published())) {
            return probe.await(1, r -> DISTRICTS.contains(r.key())).stream()
                    .map(TopicProbe::json)
                    .toList();
        }
    }

    private HttpResponse<String> get(String name) throws Exception {
        return HttpClient.newHttpClient().send(request(name).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> rebuild(String name) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        request("/" + name).POST(HttpRequest.BodyPublishers.noBody()).build(),
                        BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String name) {
        return HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:%d/actuator/rebuild%s".formatted(port, name)))
                .header("Authorization", Tokens.of("anew-a", "olga", "ops"));
    }
}
