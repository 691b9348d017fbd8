package org.trivium.starter.audit;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.trivium.starter.fixture.NoteService;
import org.trivium.starter.id.Ids;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

@WithStack
@SpringBootTest(
        classes = NoteService.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "spring.application.name=note-service",
            "spring.config.import=classpath:trivium-service.yaml"
        })
class AuditTrailTest {

    private static final String DIARY = "/api/note/diary";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private MongoOperations mongo;
    @Autowired private MeterRegistry meters;

    private DiaryReader ann = new DiaryReader(0, "");
    private DiaryReader bob = new DiaryReader(0, "");

    @BeforeEach
    void connect() {
        ann = new DiaryReader(port, Tokens.of(district, "ann", "staff", "pd-coordinator"));
        bob = new DiaryReader(port, Tokens.of(district, "bob", "integrator"));
    }

    @Test
    void aChangeIsEnteredWithWhoWhatWhenAndFromWhere() {
        Instant before = Instant.now().minus(Duration.ofSeconds(1));
        String id = ann.post(DIARY, "milk", "X-Correlation-Id", "asked-by-ann-1").body();

        Document entry = only();
        assertThat(entry.getDate("at")).isBetween(Date.from(before), Date.from(Instant.now()));
        assertThat(Ids.timeOf(entry.getString("_id"))).isAfter(before);
        entry.remove("at");
        entry.remove("_id");
        entry.remove("_class");
        assertThat(entry)
                .isEqualTo(
                        new Document("district", district)
                                .append("person", "ann")
                                .append("client", "trivium-tests")
                                .append("roles", List.of("pd-coordinator", "staff"))
                                .append("verb", "POST /api/note/diary")
                                .append("object", List.of(id))
                                .append("outcome", "DONE")
                                .append("correlation", "asked-by-ann-1")
                                .append("address", "127.0.0.1"));
    }

    @Test
    void theGatewaySaysWhereItCameFromAndNobodyElseCanWriteAnythingThere() {
        ann.post(DIARY, "milk", "X-Client-Address", "2001:db8::7");
        ann.post(DIARY, "milk", "X-Client-Address", "Ann, 3 Mill Lane");

        assertThat(entries())
                .extracting(entry -> entry.getString("address"))
                .containsExactly("2001:db8::7", "127.0.0.1");
    }

    @Test
    void readingPersonalDataIsEnteredAndReadingOtherDataIsNot() {
        assertThat(ann.get(DIARY + "/p-7")).isEqualTo(200);
        assertThat(ann.get(DIARY + "/weather")).isEqualTo(200);

        assertThat(only())
                .containsEntry("verb", "GET /api/note/diary/{page}")
                .containsEntry("object", List.of("p-7"))
                .containsEntry("data", "diary")
                .containsEntry("outcome", "READ");
    }

    @Test
    void anExportIsEnteredToo() {
        assertThat(ann.ask("GET", DIARY + "/whole.txt", "").body()).isEqualTo("all of it");

        assertThat(only())
                .containsEntry("verb", "GET /api/note/diary/whole.txt")
                .containsEntry("outcome", "READ");
    }

    @Test
    void aChangeWithoutAnswerIsEnteredToo() {
        DiaryReader director = new DiaryReader(port, Tokens.of(district, "dora", "director"));

        assertThat(director.ask("DELETE", DIARY + "/p-7", "").statusCode()).isEqualTo(204);
        assertThat(only())
                .containsEntry("verb", "DELETE /api/note/diary/{page}")
                .containsEntry("object", List.of("p-7"))
                .containsEntry("outcome", "DONE");
    }

    @Test
    void whatRolesDoNotAllowIsEnteredAsRefused() {
        assertThat(ann.ask("DELETE", DIARY + "/p-7", "").statusCode()).isEqualTo(403);
        assertThat(bob.get(DIARY + "/p-7")).isEqualTo(403);

        assertThat(entries()).allMatch(entry -> entry.getString("outcome").equals("REFUSED"));
        assertThat(entries())
                .extracting(entry -> entry.getString("person"))
                .containsExactly("ann", "bob");
    }

    @Test
    void whatChangedNothingIsNotEntered() {
        assertThat(ann.put(DIARY + "/p-7/closure", "")).isEqualTo(409);
        assertThat(ann.post(DIARY, "refused").statusCode()).isEqualTo(409);
        assertThat(ann.post(DIARY + "/nowhere", "milk").statusCode()).isEqualTo(405);

        assertThat(entries()).isEmpty();
    }

    @Test
    void aChangeThatBrokeOffIsEnteredAsFailed() {
        assertThat(ann.put(DIARY + "/p-7/burning", "")).isEqualTo(500);

        assertThat(only()).containsEntry("outcome", "FAILED");
    }

    @Test
    void nothingThatWasSaidOrAskedForIsEntered() {
        ann.post(DIARY, "a secret in the body");
        ann.get(DIARY + "/p-7?word=secret", "X-Correlation-Id", "a secret that is no id");

        assertThat(entries()).hasSize(2).noneMatch(one -> one.toJson().contains("secret"));
    }

    @Test
    void aPathThatSaysANameIsEnteredWithTheIdOfThePerson() {
        assertThat(ann.put(DIARY + "/by-name/Ann%20Lee/p-7", "milk")).isEqualTo(200);

        assertThat(only())
                .containsEntry("verb", "PUT /api/note/diary/by-name/{name}/{page}")
                .containsEntry("object", List.of("p-7", "p-1"));
    }

    @Test
    void aRepetitionIsEnteredAsReplayed() {
        String id = ann.post(DIARY, "milk", "Idempotency-Key", "k1").body();
        ann.post(DIARY, "milk", "Idempotency-Key", "k1");

        assertThat(entries())
                .extracting(entry -> entry.getString("outcome"))
                .containsExactly("DONE", "REPLAYED");
        assertThat(entries())
                .allMatch(entry -> entry.getString("verb").equals("POST /api/note/diary"))
                .allMatch(entry -> entry.getList("object", String.class).equals(List.of(id)));
    }

    @Test
    void aRepetitionInOtherRolesIsEnteredAsRefused() {
        ann.post(DIARY, "milk", "Idempotency-Key", "k1");
        DiaryReader less = new DiaryReader(port, Tokens.of(district, "ann", "staff"));

        assertThat(less.post(DIARY, "milk", "Idempotency-Key", "k1").statusCode()).isEqualTo(403);
        assertThat(entries())
                .extracting(entry -> entry.getString("outcome"))
                .containsExactly("DONE", "REFUSED");
    }

    @Test
    void entriesAreCountedByOutcome() {
        double done = count("done");
        double read = count("read");
        double refused = count("refused");
        ann.post(DIARY, "milk");
        ann.get(DIARY + "/p-7");
        ann.get(DIARY + "/p-8");
        bob.get(DIARY + "/p-7");

        assertThat(count("done") - done).isEqualTo(1);
        assertThat(count("read") - read).isEqualTo(2);
        assertThat(count("refused") - refused).isEqualTo(1);
    }

    private double count(String outcome) {
        return meters.get("trivium.audit.entries").tag("outcome", outcome).counter().count();
    }

    private Document only() {
        assertThat(entries()).hasSize(1);
        return entries().getFirst();
    }

    private List<Document> entries() {
        Query ofDistrict = Query.query(Criteria.where("district").is(district));
        return mongo.find(ofDistrict.with(Sort.by("_id")), Document.class, AuditTrail.COLLECTION);
    }
}
