package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.trivium.starter.id.Ids;
import org.trivium.support.ticket.TicketClient.Answer;
import org.trivium.test.Proof;
import org.trivium.test.TestStack;
import org.trivium.test.WithStack;

/** People at two instances of the service, of which none knows what the other does. */
@WithStack
class TwoInstancesTest {

    private static final String LEAF = "av.display-howto";
    private static final int CLIENTS = 16;
    private static final Instant LAST_HOUR = Instant.parse("2027-01-01T05:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("America/Chicago");
    private static final MovableClock CLOCK = new MovableClock();
    private static final List<SupportInstance> INSTANCES = new ArrayList<>();

    private final List<String> districts = List.of("d-" + Ids.next(), "d-" + Ids.next());

    @BeforeAll
    static void start() {
        String database = TestStack.running().mongoUri("instances-" + Ids.next());
        INSTANCES.add(new SupportInstance(database, CLOCK));
        INSTANCES.add(new SupportInstance(database, CLOCK));
    }

    @AfterAll
    static void stop() {
        INSTANCES.forEach(SupportInstance::close);
    }

    @BeforeEach
    void describe() {
        CLOCK.moveTo(LAST_HOUR);
        districts.forEach(district -> INSTANCES.getFirst().describe(district, ZONE));
    }

    @Test
    void ofTwoTechniciansAtOnceOneWinsAndTheOtherLearnsWhatTheTicketIsNow()
            throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(2);
        try (ExecutorService technicians = Executors.newFixedThreadPool(2)) {
            for (int round = 0; round < Proof.scaled(400, 20); round++) {
                String district = districts.get(round % 2);
                String id = client(0, district).filed("Panel", LEAF);
                List<Future<Answer>> both =
                        technicians.invokeAll(
                                List.of(
                                        at(together, client(0, district), id, "start", "{}"),
                                        at(
                                                together,
                                                client(1, district),
                                                id,
                                                "assignment",
                                                "{'group':'north'}")));
                settled(both.getFirst().get(), both.getLast().get());
                assertThat(client(1, district).get("/" + id).etag()).isEqualTo("\"2\"");
            }
        }
    }

    private static Callable<Answer> at(
            CyclicBarrier together, TicketClient client, String id, String verb, String body) {
        return () -> {
            together.await(30, TimeUnit.SECONDS);
            return client.post("/%s/%s".formatted(id, verb), body, "\"1\"");
        };
    }

    private static void settled(Answer one, Answer other) {
        Answer won = one.status() == 200 ? one : other;
        Answer lost = one.status() == 200 ? other : one;
        assertThat(won.status()).as("%s, %s", one, other).isEqualTo(200);
        assertThat(lost.status()).as("%s, %s", one, other).isEqualTo(412);
        assertThat(lost.etag()).isEqualTo(won.etag()).isEqualTo("\"2\"");
        assertThat(lost.body().get("currentVersion")).isEqualTo(won.body().get("version"));
        assertThat(lost.body().get("state")).isEqualTo(won.body().get("status"));
        assertThat(lost.body().get("allowed")).isEqualTo(won.body().get("allowed"));
    }

    @Test
    void sixteenClientsGetNoNumberTwiceOnNewYearsEveOrAfter()
            throws InterruptedException, ExecutionException {
        int each = Proof.scaled(500, 25);
        AtomicInteger filed = new AtomicInteger();
        List<Callable<List<Answer>>> clients =
                IntStream.range(0, CLIENTS)
                        .<Callable<List<Answer>>>mapToObj(
                                n ->
                                        () ->
                                                filed(
                                                        client(n % 2, districts.get(n / 2 % 2)),
                                                        each,
                                                        filed))
                        .toList();
        List<Answer> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(CLIENTS)) {
            for (Future<List<Answer>> one : threads.invokeAll(clients)) {
                all.addAll(one.get());
            }
        }

        assertThat(all).hasSize(CLIENTS * each).allMatch(answer -> answer.status() == 201);
        assertThat(all).allMatch(answer -> answer.text("number").startsWith(year(answer)));
        Map<String, List<String>> numbers =
                districts.stream().collect(Collectors.toMap(district -> district, this::listed));
        assertThat(numbers.values()).allSatisfy(own -> assertThat(own).doesNotHaveDuplicates());
        assertThat(numbers.values().stream().flatMap(List::stream).sorted().toList())
                .isEqualTo(all.stream().map(a -> a.text("number")).sorted().toList());
        assertThat(numbers.values())
                .allSatisfy(
                        own ->
                                assertThat(own.stream().map(n -> n.substring(0, 7)).distinct())
                                        .containsExactlyInAnyOrder("T-2026-", "T-2027-"));
    }

    /** Files so many; whoever files the half of all of them does it after midnight. */
    private static List<Answer> filed(TicketClient client, int each, AtomicInteger filed) {
        List<Answer> answers = new ArrayList<>();
        for (int n = 0; n < each; n++) {
            if (filed.incrementAndGet() == CLIENTS * each / 2) {
                CLOCK.moveTo(LAST_HOUR.plus(Duration.ofHours(2)));
            }
            answers.add(client.post("", TicketClient.json("Panel " + n, LEAF), null));
        }
        return answers;
    }

    private static String year(Answer answer) {
        return "T-" + Instant.parse(answer.text("opened")).atZone(ZONE).getYear() + "-";
    }

    /** Every number of a district, as the other instance lists them. */
    private List<String> listed(String district) {
        List<String> numbers = new ArrayList<>();
        String next = "";
        do {
            Answer page = client(1, district).get("?limit=100" + next);
            page.body().path("items").forEach(t -> numbers.add(t.path("number").asString("")));
            next = "&after=" + page.text("next");
        } while (!next.equals("&after="));
        return numbers;
    }

    private static TicketClient client(int instance, String district) {
        return new TicketClient(INSTANCES.get(instance).port(), district);
    }
}
