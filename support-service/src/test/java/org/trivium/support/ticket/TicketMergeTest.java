package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
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
import org.trivium.support.ticket.TicketClient.Answer;
import org.trivium.test.WithStack;

@WithStack
@SpringBootTest(
        classes = SupportApplication.class,
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class TicketMergeTest {

    private static final String LEAF = "av.display-howto";

    private final String district = "d-" + Ids.next();

    @LocalServerPort private int port;
    @Autowired private DistrictDesk districts;
    @Autowired private DirectoryDesk directory;
    @Autowired private MergeGate gate;

    private TicketClient client;

    @BeforeEach
    void setUp() {
        Caller caller = Caller.service(district, "test");
        districts.ensure(caller, "Test", ZoneId.of("America/Chicago"));
        directory.ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
        client = new TicketClient(port, district);
    }

    @RepeatedTest(5)
    void ofTicketsMergedInARingAtOnceOneStaysForTheOthers()
            throws InterruptedException, ExecutionException {
        List<String> ring = Stream.generate(() -> client.filed("Panel", LEAF)).limit(3).toList();

        List<Integer> statuses = mergedInARing(ring);

        assertThat(statuses).contains(200).doesNotContain(500).doesNotContain(422);
        assertThat(ring.stream().map(id -> client.get("/" + id).text("status")))
                .contains("new")
                .contains("merged");
    }

    @RepeatedTest(5)
    void ofTwoTicketsMergedIntoEachOtherAtOnceOneIsLeft()
            throws InterruptedException, ExecutionException {
        List<String> two = Stream.generate(() -> client.filed("Panel", LEAF)).limit(2).toList();

        assertThat(mergedInARing(two)).containsExactlyInAnyOrder(200, 409);
        assertThat(two.stream().map(id -> client.get("/" + id).text("status")))
                .containsExactlyInAnyOrder("new", "merged");
    }

    @Test
    void aTicketThatIsMergedItselfTakesNoDouble() {
        String first = client.filed("Panel", LEAF);
        String second = client.filed("Panel", LEAF);
        client.verb(first, "merge", into(second));

        Answer refused = client.verb(second, "merge", into(first));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.text("intoState")).isEqualTo("merged");
        assertThat(refused.text("detail")).contains("merged itself");
    }

    @Test
    void whileAMergeIsUnderWayAnotherOfTheSameTicketIsRefusedAndChangesNothing() {
        String first = client.filed("Panel", LEAF);
        String second = client.filed("Panel", LEAF);

        assertThat(gate.enter(district, List.of(second))).isTrue();
        assertThat(client.verb(first, "merge", into(second)).status()).isEqualTo(409);
        assertThat(client.get("/" + first).text("status")).isEqualTo("new");
        gate.leave(district, List.of(second));
        assertThat(client.verb(first, "merge", into(second)).status()).isEqualTo(200);
    }

    private List<Integer> mergedInARing(List<String> ring)
            throws InterruptedException, ExecutionException {
        CyclicBarrier together = new CyclicBarrier(ring.size());
        List<Callable<Integer>> merges =
                IntStream.range(0, ring.size())
                        .<Callable<Integer>>mapToObj(
                                i ->
                                        () -> {
                                            together.await(30, TimeUnit.SECONDS);
                                            String next = ring.get((i + 1) % ring.size());
                                            return client.post(
                                                            "/%s/merge".formatted(ring.get(i)),
                                                            into(next),
                                                            "\"1\"")
                                                    .status();
                                        })
                        .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(ring.size())) {
            List<Future<Integer>> running = threads.invokeAll(merges);
            for (Future<Integer> one : running) {
                Objects.requireNonNull(one.get());
            }
            return running.stream().map(Future::resultNow).toList();
        }
    }

    private static String into(String ticket) {
        return "{'into':'%s'}".formatted(ticket);
    }
}
