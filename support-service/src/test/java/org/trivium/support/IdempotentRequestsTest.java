package org.trivium.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.trivium.support.KeyedClient.JSON;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.KeyedClient.Answer;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.test.WithStack;

/** What a crash leaves of a request, and what the same request is answered afterwards. */
@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class IdempotentRequestsTest {

    private static final String NOT_WHOLE = "The file did not arrive as a whole.";
    private static final String TICKETS = "/api/support/tickets";
    private static final String TICKET =
            "{\"site\":\"MAPLE\",\"leaf\":\"prn.howto\",\"subject\":\"No Wi-Fi\",\"description\":\"Room 12\"}";

    private final String district = "d-" + Ids.next();
    private final String other = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private MongoOperations mongo;

    private KeyedClient ann = new KeyedClient(0, "");

    @BeforeEach
    void describe() {
        ann = new KeyedClient(port, district);
        for (String one : new String[] {district, other}) {
            Caller test = Caller.service(one, "test");
            districts.ensure(test, "Test", ZoneId.of("America/Chicago"));
            directory.ensureSites(test, List.of(new NewSite("MAPLE", "Maple", 20)));
        }
    }

    @Test
    void aTicketIsFiledOnceThoughItsAnswerWasLost() {
        Answer lost = ann.post("key", TICKETS, JSON, TICKET);
        assertThat(lost.status()).as(lost.body()).isEqualTo(201);
        ann.verb("work", lost.location() + "/start", 1, "");
        leaveUnanswered("key");

        assertThat(ann.post("key", TICKETS, JSON, TICKET)).isEqualTo(lost);
        assertThat(lost.status()).isEqualTo(201);
        assertThat(lost.tag()).isEqualTo("\"1\"");
        assertThat(count("tickets", district)).isEqualTo(1);
        assertThat(count("tickets", other)).isZero();
    }

    @Test
    void aTicketIsFiledThoughTheFirstAttemptNeverGotToIt() {
        Answer lost = ann.post("key", TICKETS, JSON, TICKET);
        mongo.remove(of(district), "tickets");
        leaveUnanswered("key");
        Answer again = ann.post("key", TICKETS, JSON, TICKET);

        assertThat(again.location()).isEqualTo(lost.location());
        assertThat(again.status()).isEqualTo(201);
        assertThat(count("tickets", district)).isEqualTo(1);
    }

    @Test
    void twoDistrictsFileUnderTheSameKey() {
        Answer here = ann.post("key", TICKETS, JSON, TICKET);
        Answer there = new KeyedClient(port, other).post("key", TICKETS, JSON, TICKET);

        assertThat(there.status()).isEqualTo(201);
        assertThat(there.location()).isNotEqualTo(here.location());
        assertThat(count("tickets", other)).isEqualTo(1);
    }

    @Test
    void aVerbIsAnsweredAsItWasThoughMoreHasHappened() {
        String ticket = ann.post("key", TICKETS, JSON, TICKET).location();
        Answer lost = ann.verb("comment", ticket + "/comments", 1, "{\"text\":\"On it\"}");
        ann.verb("start", ticket + "/start", 2, "");
        leaveUnanswered("comment");

        assertThat(lost.status()).isEqualTo(200);
        assertThat(ann.verb("comment", ticket + "/comments", 1, "{\"text\":\"On it\"}"))
                .isEqualTo(lost);
        assertThat(ann.get(ticket + "/history").body()).containsOnlyOnce("On it");
    }

    @Test
    void aVerbThatSomebodyElseHasForestalledIsStale() {
        String ticket = ann.post("key", TICKETS, JSON, TICKET).location();
        ann.verb("start", ticket + "/start", 1, "");
        leaveUnanswered("start");
        mongo.updateFirst(of(district), Update.update("history.1.by", "somebody-else"), "tickets");

        assertThat(ann.verb("start", ticket + "/start", 1, "").status()).isEqualTo(412);
    }

    @Test
    void aListIsSavedOnce() {
        String list = "{\"name\":\"Mine\",\"question\":{}}";
        Answer lost = ann.post("key", "/api/support/ticket-lists", JSON, list);
        leaveUnanswered("key");

        assertThat(ann.post("key", "/api/support/ticket-lists", JSON, list)).isEqualTo(lost);
        assertThat(lost.status()).isEqualTo(201);
        assertThat(count("ticketLists", district)).isEqualTo(1);
    }

    @Test
    void aFileIsAddedOnce() {
        String files = ann.post("t", TICKETS, JSON, TICKET).location() + "/attachments";
        Answer lost = ann.post("key", files + "?filename=a.txt", "text/plain", "words");
        assertThat(lost.status()).isEqualTo(201);
        assertThat(ann.post("key", files + "?filename=a.txt", "text/plain", "words"))
                .isEqualTo(lost);
        leaveUnanswered("key");

        assertThat(ann.post("key", files + "?filename=a.txt", "text/plain", "words"))
                .isEqualTo(lost);
        assertThat(ann.post("key", files + "?filename=b.txt", "text/plain", "words").status())
                .isEqualTo(422);
        assertThat(count("ticketAttachments", district)).isEqualTo(1);
    }

    @Test
    void aFileOfWhichOnlyHalfArrivedIsSentAgain() {
        String files = ann.post("t", TICKETS, JSON, TICKET).location() + "/attachments";
        Answer lost = ann.post("key", files + "?filename=a.txt", "text/plain", "words");
        mongo.updateFirst(of(district), Update.update("kept", false), "ticketAttachments");
        leaveUnanswered("key");
        Answer again = ann.post("key", files + "?filename=a.txt", "text/plain", "words");

        assertThat(again.location()).isEqualTo(lost.location());
        assertThat(ann.get(again.location()).body()).isEqualTo("words");
        assertThat(count("ticketAttachments", district)).isEqualTo(1);
    }

    @Test
    void aFormIsTheSameWhateverItsBoundary() {
        String files = ann.post("t", TICKETS, JSON, TICKET).location() + "/attachments";
        Answer first = ann.post("key", files, form("one"), parts("one", "words"));

        assertThat(first.status()).isEqualTo(201);
        assertThat(ann.post("key", files, form("two"), parts("two", "words"))).isEqualTo(first);
        assertThat(ann.post("key", files, form("two"), parts("two", "other")).status())
                .isEqualTo(422);
        assertThat(count("ticketAttachments", district)).isEqualTo(1);
    }

    @Test
    void anImportIsTakenInOnce() {
        String file =
                "number,opened_at,requester,site,leaf\nT1,2026-03-01 08:00,p1,MAPLE,prn.howto\n";
        String imports = "/api/support/imports?mapping=trivium&source=old";
        Answer lost = ann.post("key", imports, "text/csv", file);
        leaveUnanswered("key");
        Answer again = ann.post("key", imports, "text/csv", file);

        assertThat(lost.status()).as(lost.body()).isEqualTo(202);
        assertThat(again.status()).isEqualTo(202);
        assertThat(again.location()).isEqualTo(lost.location());
        assertThat(ann.get("/api/support/imports").body()).containsOnlyOnce("\"mapping\"");
    }

    @Test
    void anImportOfWhichOnlyHalfArrivedIsSentAgain() {
        String file =
                "number,opened_at,requester,site,leaf\nT1,2026-03-01 08:00,p1,MAPLE,prn.howto\n";
        String imports = "/api/support/imports?mapping=trivium&source=old";
        Answer lost = ann.post("key", imports, "text/csv", file);
        awaitDone(lost.location());
        mongo.updateFirst(
                of(district),
                Update.update("stage", "FAILED").set("end.failure", NOT_WHOLE),
                "intake.imports");
        leaveUnanswered("key");
        Answer again = ann.post("key", imports, "text/csv", file);

        assertThat(again.status()).isEqualTo(202);
        assertThat(again.location()).isEqualTo(lost.location());
        awaitDone(lost.location());
        assertThat(count("tickets", district)).isEqualTo(1);
    }

    private void awaitDone(String job) {
        Awaitility.await()
                .untilAsserted(() -> assertThat(ann.get(job).body()).contains("\"done\""));
    }

    private static String form(String boundary) {
        return "multipart/form-data; boundary=" + boundary;
    }

    private static String parts(String boundary, String content) {
        return "--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.txt\"\r\nContent-Type: text/plain\r\n\r\n%s\r\n--%s--\r\n"
                .formatted(boundary, content, boundary);
    }

    /** As a process that died before it could note the answer. */
    private void leaveUnanswered(String key) {
        Query one = Query.query(Criteria.where("_id").is(district + "|ann|" + key));
        assertThat(
                        mongo.updateFirst(
                                        one,
                                        new Update().unset("answer").set("until", Instant.EPOCH),
                                        "idempotencyKeys")
                                .getModifiedCount())
                .isEqualTo(1);
    }

    private long count(String collection, String whose) {
        return mongo.count(of(whose), collection);
    }

    private static Query of(String district) {
        return Query.query(Criteria.where("district").is(district));
    }
}
