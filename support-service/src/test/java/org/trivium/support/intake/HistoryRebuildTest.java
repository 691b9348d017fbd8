package org.trivium.support.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ThrowingRunnable;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.data.mongodb.core.MongoOperations;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.test.WithStack;
import org.trivium.test.token.Tokens;

/** Two districts have heard of recurrences that their tickets do not show, and begin anew. */
@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "trivium.detection.secret=only-for-this-test",
            "trivium.intake.look-every=200ms",
            "trivium.intake.hold-known-within=100ms",
            "trivium.intake.sent-within=2s",
            "trivium.outbox.sweep-every=200ms",
            "trivium.outbox.left-after=500ms"
        })
@Timeout(240)
class HistoryRebuildTest {

    private static final String TRUE_LEAF = "av.display-fault";
    private static final String FALSE_LEAF = "net.wifi";
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm").withZone(ZoneOffset.UTC);

    private final List<String> all = List.of("d-" + Ids.next(), "d-" + Ids.next());

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private ImportJobs jobs;
    @Autowired private MongoOperations mongo;

    @BeforeEach
    void hearOfTwo() {
        for (String district : all) {
            Caller caller = Caller.service(district, "test");
            districts.ensure(caller, "Test", ZoneId.of("UTC"));
            directory.ensureSites(caller, List.of(new NewSite("North", "North", 20)));
            new ImportClient(port, district).imported("trivium", "old", crowd());
        }
        for (String district : all) {
            await(() -> assertThat(leaves(living(district))).contains(TRUE_LEAF, FALSE_LEAF));
        }
    }

    @Test
    void whatTheDetectorDoesNotTellAgainIsOver() throws Exception {
        Criteria wrong = Criteria.where("leaf").is(FALSE_LEAF);
        List<List<Document>> before = all.stream().map(this::living).toList();
        mongo.remove(Query.query(wrong.and("district").is(all.getFirst())), "tickets");

        HttpResponse<String> answer = rebuild();

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        all.forEach(this::awaitEnd);
        for (int i = 0; i < all.size(); i++) {
            String district = all.get(i);
            List<Object> old = before.get(i).stream().map(one -> one.get("_id")).toList();
            await(
                    () ->
                            assertThat(living(district))
                                    .isNotEmpty()
                                    .noneMatch(one -> old.contains(one.get("_id"))));
            assertThat(ended(old)).as("why they are over").containsOnly("restart");
        }
        assertThat(leaves(living(all.getFirst()))).contains(TRUE_LEAF).doesNotContain(FALSE_LEAF);
        await(() -> assertThat(leaves(living(all.getLast()))).contains(TRUE_LEAF, FALSE_LEAF));
    }

    @Test
    void whileAnImportRunsItIsRefused() throws Exception {
        ImportJob running = ImportJob.retelling(Ids.next(), all.getLast(), far(), Ids.next());
        assertThat(jobs.add(running)).isTrue();
        List<Document> before = living(all.getFirst());

        HttpResponse<String> answer = rebuild();

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains(running.id());
        assertThat(jobs.running(all.getFirst())).isEmpty();
        assertThat(living(all.getFirst())).isEqualTo(before);
        jobs.remove(running);
    }

    private static Instant far() {
        return Instant.now().plus(Duration.ofHours(1));
    }

    /** Two leaves of which everybody complains within two hours. */
    private static String crowd() {
        Instant from = Instant.now().minus(Duration.ofHours(2));
        List<String> lines = new ArrayList<>();
        lines.add("number,opened_at,resolved_at,requester,site,leaf");
        for (int i = 0; i < 25; i++) {
            String at = MINUTE.format(from.plus(Duration.ofMinutes(4L * i)));
            lines.add("F%d,%s,,p%d,North,%s".formatted(i, at, i, FALSE_LEAF));
            lines.add("T%d,%s,,p%d,North,%s".formatted(i, at, i, TRUE_LEAF));
        }
        return String.join("\n", lines) + "\n";
    }

    private void awaitEnd(String district) {
        await(() -> assertThat(jobs.running(district)).isEmpty());
    }

    private static void await(ThrowingRunnable claim) {
        Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(claim);
    }

    private List<Document> living(String district) {
        return mongo.find(
                Query.query(Criteria.where("district").is(district).and("living").is(true)),
                Document.class,
                "recurrences");
    }

    private static List<String> leaves(List<Document> recurrences) {
        return recurrences.stream()
                .map(one -> one.getEmbedded(List.of("recurrence", "place", "leaf"), String.class))
                .toList();
    }

    private List<String> ended(List<Object> ids) {
        return mongo
                .find(Query.query(Criteria.where("_id").in(ids)), Document.class, "recurrences")
                .stream()
                .map(one -> one.getEmbedded(List.of("recurrence", "life", "ended"), String.class))
                .toList();
    }

    private HttpResponse<String> rebuild() throws Exception {
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                    HttpRequest.newBuilder(
                                    URI.create(
                                            "http://127.0.0.1:%d/actuator/rebuild/support-history"
                                                    .formatted(port)))
                            .timeout(Duration.ofSeconds(60))
                            .header("Authorization", Tokens.of(all.getFirst(), "olga", "ops"))
                            .POST(BodyPublishers.noBody())
                            .build(),
                    BodyHandlers.ofString());
        }
    }
}
