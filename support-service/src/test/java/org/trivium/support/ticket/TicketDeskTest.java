package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.trivium.starter.caller.Caller;
import org.trivium.starter.id.Ids;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.support.directory.People;
import org.trivium.support.ticket.TicketClient.Answer;
import org.trivium.test.WithStack;
import tools.jackson.databind.JsonNode;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketDeskTest {

    private static final String LEAF = "av.display-howto";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private People people;
    @Autowired private DirectoryDesk directory;

    private TicketClient client;

    @BeforeEach
    void setUp() {
        Caller caller = Caller.service(district, "test");
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(
                caller, List.of(new NewSite("MAPLE", "Maple", 20), new NewSite("OAK", "Oak", 20)));
        Staff.hire(people, district, "p-9");
        client = new TicketClient(port, district);
    }

    @Test
    void aFiledTicketHasANumberAnAddressAndTheLikelyKind() {
        Answer filed = client.post("", TicketClient.json("How do I cast?", LEAF), null);

        assertThat(filed.status()).isEqualTo(201);
        assertThat(filed.location()).endsWith("/api/support/tickets/" + filed.text("id"));
        assertThat(filed.etag()).isEqualTo("\"1\"");
        assertThat(filed.text("number")).matches("T-20\\d\\d-\\d{6}");
        Answer byNumber = client.get("/" + filed.text("number"));
        assertThat(byNumber.text("id")).isEqualTo(filed.text("id"));
        assertThat(byNumber.text("priorKind")).isEqualTo("knowledge-gap");
    }

    @Test
    void everyVerbIsOneRequest() {
        String id = client.filed("Panel", LEAF);

        assertThat(
                        client.verb(id, "assignment", "{'assignee':'p-9','group':'north'}")
                                .text("status"))
                .isEqualTo("assigned");
        assertThat(client.verb(id, "start", "{}").text("status")).isEqualTo("in-progress");
        assertThat(
                        client.verb(
                                        id,
                                        "wait",
                                        "{'waitingFor':'requester','question':'Which room?'}")
                                .text("question"))
                .isEqualTo("Which room?");
        assertThat(client.verb(id, "comments", "{'text':'Room 12'}").status()).isEqualTo(200);
        assertThat(client.verb(id, "category", "{'leaf':'av.display-fault'}").text("leaf"))
                .isEqualTo("av.display-fault");
        Answer resolved =
                client.verb(
                        id,
                        "resolution",
                        "{'kind':'equipment','fix':'Lamp','minutes':20,'teachingMinutes':5}");
        assertThat(resolved.body().at("/resolution/kind").asString()).isEqualTo("equipment");
        assertThat(client.verb(id, "closure", "{}").text("status")).isEqualTo("closed");
        assertThat(client.verb(id, "reopening", "{}").text("status")).isEqualTo("assigned");
        Answer merged =
                client.verb(id, "merge", "{'into':'%s'}".formatted(client.filed("Other", LEAF)));
        assertThat(merged.text("status")).isEqualTo("merged");
        assertThat(
                        client.get("/%s/history".formatted(id))
                                .body()
                                .valueStream()
                                .map(e -> e.get("happened").asString()))
                .containsExactly(
                        "filed",
                        "assigned",
                        "started",
                        "waiting",
                        "commented",
                        "recategorised",
                        "resolved",
                        "closed",
                        "reopened",
                        "merged");
    }

    @Test
    void anIllegalTransitionTellsTheStateAndWhatItAllows() {
        Answer refused = client.verb(client.filed("Panel", LEAF), "closure", "{}");

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("state")).isEqualTo("new");
        assertThat(refused.body().get("allowed").valueStream().map(JsonNode::asString))
                .contains("assigned", "resolved")
                .doesNotContain("closed");
    }

    @Test
    void everyInvalidFieldIsNamed() {
        Answer blank =
                client.post("", "{'site':'','leaf':'%s','subject':' '}".formatted(LEAF), null);
        Answer unknown =
                client.post("", "{'site':'NOWHERE','leaf':'no.leaf','subject':'Panel'}", null);

        assertThat(blank.status()).isEqualTo(422);
        assertThat(fields(blank)).containsExactlyInAnyOrder("site", "subject");
        assertThat(fields(unknown)).containsExactlyInAnyOrder("site", "leaf");
        Answer name =
                client.post(
                        "",
                        "{'site':'MAPLE','subject':'Panel','requester':'Jane Doe','onBehalfOf':'Jim Doe'}",
                        null);
        assertThat(fields(name)).containsExactlyInAnyOrder("requester", "onBehalfOf");
        assertThat(fields(client.get("?status=lost"))).containsExactly("status");
        assertThat(fields(client.get("?after=zzz"))).containsExactly("after");
        assertThat(fields(client.get("?limit=0"))).containsExactly("limit");
    }

    @Test
    void unknownTicketsAreNotFoundAndChangesNeedTheVersionThatWasRead() {
        String id = client.filed("Panel", LEAF);

        assertThat(client.get("/" + Ids.next()).status()).isEqualTo(404);
        assertThat(client.get("/T-2026-999999").status()).isEqualTo(404);
        assertThat(client.post("/%s/start".formatted(id), "{}", null).status()).isEqualTo(428);
        Answer stale = client.post("/%s/start".formatted(id), "{}", "\"7\"");
        assertThat(stale.status()).isEqualTo(412);
        assertThat(stale.body().get("currentVersion").asInt()).isEqualTo(1);
    }

    @Test
    void ofTwoTechniciansAtOnceExactlyOneWins() throws InterruptedException, ExecutionException {
        String id = client.filed("Panel", LEAF);

        List<Integer> statuses =
                atOnce(8, () -> client.post("/%s/start".formatted(id), "{}", "\"1\"").status());

        assertThat(statuses).containsOnlyOnce(200);
        assertThat(statuses.stream().filter(s -> s == 412)).hasSize(7);
    }

    @Test
    void numbersAreGivenOnce() throws InterruptedException, ExecutionException {
        List<String> numbers =
                atOnce(
                        30,
                        () ->
                                client.post("", TicketClient.json("Panel", LEAF), null)
                                        .text("number"));

        assertThat(numbers).doesNotHaveDuplicates().allMatch(n -> n.startsWith("T-"));
    }

    @Test
    void aListIsFilteredAndItsPagesStayTheSameWhileTicketsComeIn() {
        List<String> filed =
                IntStream.range(0, 7).mapToObj(i -> client.filed("Panel " + i, LEAF)).toList();
        client.filed("Printer", "prn.howto");
        client.verb(filed.getFirst(), "assignment", "{'assignee':'p-9'}");

        assertThat(ids(client.get("?leaf=prn.howto"))).hasSize(1);
        assertThat(ids(client.get("?status=assigned"))).containsExactly(filed.getFirst());
        assertThat(ids(client.get("?assignee=p-9"))).containsExactly(filed.getFirst());
        assertThat(ids(client.get("?site=OAK"))).isEmpty();
        Answer first = client.get("?leaf=%s&limit=4".formatted(LEAF));
        client.filed("Panel, late", LEAF);
        Answer second = client.get("?leaf=%s&limit=4&after=%s".formatted(LEAF, first.text("next")));
        List<String> both = new ArrayList<>(ids(first));
        both.addAll(ids(second));
        assertThat(both).containsExactlyElementsOf(filed.reversed());
        assertThat(second.body().get("next").isNull()).isTrue();
    }

    @Test
    void anotherDistrictSeesAndChangesNothing() {
        String id = client.filed("Panel", LEAF);
        TicketClient other = new TicketClient(port, "d-" + Ids.next());

        assertThat(ids(other.get(""))).isEmpty();
        assertThat(other.get("/" + id).status()).isEqualTo(404);
        assertThat(other.get("/%s/history".formatted(id)).status()).isEqualTo(404);
        assertThat(other.post("/%s/start".formatted(id), "{}", "\"1\"").status()).isEqualTo(404);
        assertThat(client.get("/" + id).text("status")).isEqualTo("new");
    }

    private static <T> List<T> atOnce(int times, Callable<T> work)
            throws InterruptedException, ExecutionException {
        try (ExecutorService threads = Executors.newFixedThreadPool(times)) {
            List<T> results = new ArrayList<>();
            for (Future<T> each :
                    threads.invokeAll(IntStream.range(0, times).mapToObj(i -> work).toList())) {
                results.add(each.get());
            }
            return results;
        }
    }

    private static List<String> fields(Answer answer) {
        return answer.body()
                .path("errors")
                .valueStream()
                .map(e -> e.get("field").asString())
                .toList();
    }

    private static List<String> ids(Answer answer) {
        return answer.body().path("items").valueStream().map(t -> t.get("id").asString()).toList();
    }
}
