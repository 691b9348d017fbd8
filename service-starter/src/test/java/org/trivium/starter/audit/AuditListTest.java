package org.trivium.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.id.Ids;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml",
            "trivium.audit.sweep-every=200ms"
        })
@Import(SeenCommands.class)
class AuditListTest {

    private static final String DIARY = "/api/note/diary";

    private final String district = "d-" + Ids.next();
    private final String other = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private MongoOperations mongo;
    @Autowired private SeenCommands commands;

    private DiaryReader ann = new DiaryReader(0, "");
    private DiaryReader bob = new DiaryReader(0, "");
    private DiaryReader dora = new DiaryReader(0, "");

    @BeforeEach
    void somethingHappensInTwoDistricts() {
        ann = new DiaryReader(port, Tokens.of(district, "ann", "staff"));
        bob = new DiaryReader(port, Tokens.of(district, "bob", "staff"));
        dora = new DiaryReader(port, Tokens.of(district, "dora", "director"));
        ann.get(DIARY + "/p-1");
        bob.get(DIARY + "/p-1");
        ann.get(DIARY + "/p-2");
        ann.post(DIARY, "milk");
        new DiaryReader(port, Tokens.of(other, "ann", "staff")).get(DIARY + "/p-1");
    }

    @Test
    void aDirectorSeesTheEntriesOfTheOwnDistrictNewestFirst() {
        assertThat(dora.entries(""))
                .extracting(entry -> entry.path("person").asString() + " " + verb(entry))
                .containsExactly("ann POST", "ann GET", "bob GET", "ann GET");
    }

    @Test
    void everyoneElseIsRefusedAndThatIsEntered() {
        DiaryReader rest =
                new DiaryReader(
                        port,
                        Tokens.of(
                                district,
                                "rita",
                                "staff",
                                "technician",
                                "pd-coordinator",
                                "planner",
                                "department-head",
                                "integrator",
                                "ops"));

        assertThat(rest.get("/api/note/audit")).isEqualTo(403);
        assertThat(dora.entries("?person=rita"))
                .singleElement()
                .satisfies(
                        entry -> assertThat(entry.path("outcome").asString()).isEqualTo("refused"));
    }

    @Test
    void lookingIntoTheTrailIsEnteredToo() {
        dora.entries("?person=ann");

        JsonNode looked = dora.entries("").getFirst();
        assertThat(looked.path("verb").asString()).isEqualTo("GET /api/note/audit");
        assertThat(looked.path("person").asString()).isEqualTo("dora");
        assertThat(looked.path("data").asString()).isEqualTo("audit trail");
        assertThat(looked.path("outcome").asString()).isEqualTo("read");
    }

    @Test
    void entriesAreFoundByPersonObjectAndVerb() {
        assertThat(dora.entries("?person=bob")).hasSize(1);
        assertThat(dora.entries("?object=p-1")).hasSize(2);
        assertThat(dora.entries("?object=p-1&object=p-2")).hasSize(3);
        assertThat(dora.entries("?object=p-1&person=ann")).hasSize(1);
        assertThat(dora.entries("?object=p-3")).isEmpty();
        assertThat(dora.entries("?verb=POST%20/api/note/diary")).hasSize(1);
    }

    @Test
    void entriesAreFoundByTime() {
        List<JsonNode> all = dora.entries("?object=p-1&object=p-2");
        String second = all.get(1).path("at").asString();
        String soon = Instant.now().plus(Duration.ofHours(1)).toString();

        assertThat(dora.entries("?object=p-1&from=" + second)).contains(all.get(1));
        assertThat(dora.entries("?object=p-1&to=" + second)).doesNotContain(all.get(1));
        assertThat(dora.entries("?from=" + soon)).isEmpty();
        assertThat(dora.get("/api/note/audit?from=yesterday")).isEqualTo(422);
    }

    @Test
    void theListComesInPages() {
        List<JsonNode> all = dora.entries("?object=p-1&object=p-2");
        JsonNode first = dora.page("?object=p-1&object=p-2&limit=2");
        JsonNode second =
                dora.page("?object=p-1&object=p-2&limit=2&after=" + first.path("next").asString());

        assertThat(Stream.of(first, second).flatMap(one -> one.path("items").valueStream()))
                .containsExactlyElementsOf(all);
        assertThat(second.path("next").isNull()).isTrue();
        assertThat(dora.get("/api/note/audit?after=nonsense")).isEqualTo(422);
    }

    @Test
    void nobodyCanChangeOrRemoveAnEntry() {
        String id = dora.entries("").getFirst().path("id").asString();
        for (String verb : List.of("POST", "PUT", "PATCH", "DELETE")) {
            assertThat(dora.ask(verb, "/api/note/audit", "{}").statusCode()).isEqualTo(405);
            assertThat(dora.ask(verb, "/api/note/audit/" + id, "{}").statusCode()).isEqualTo(404);
        }

        assertThat(commands.on(AuditTrail.COLLECTION))
                .contains("insert", "find")
                .isSubsetOf("insert", "find", "createIndexes", "delete");
        assertThat(dora.entries("?object=p-1&object=p-2")).hasSize(3);
    }

    @Test
    void onlyWhatHasBeenKeptForTwoYearsIsRemoved() {
        Instant now = Instant.now();
        age("ann", now.minus(Duration.ofDays(731)));
        age("bob", now.minus(Duration.ofDays(729)));

        Awaitility.await().untilAsserted(() -> assertThat(count(district, "ann")).isZero());
        assertThat(count(district, "bob")).isEqualTo(1);
        assertThat(count(other, "ann")).isEqualTo(1);
    }

    /** As only the hands of a test do. */
    private void age(String person, Instant at) {
        mongo.updateMulti(of(district, person), Update.update("at", at), AuditTrail.COLLECTION);
    }

    private long count(String whose, String person) {
        return mongo.count(of(whose, person), Document.class, AuditTrail.COLLECTION);
    }

    private static Query of(String whose, String person) {
        return Query.query(Criteria.where("district").is(whose).and("person").is(person));
    }

    private static String verb(JsonNode entry) {
        return entry.path("verb").asString().split(" ", 2)[0];
    }
}
