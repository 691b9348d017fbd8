package org.trivium.starter.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.trivium.starter.id.Ids;
import org.trivium.test.Proof;
import org.trivium.test.TestStack;
import org.trivium.test.TopicProbe;
import org.trivium.test.WithStack;

/** Two instances with the same database send what they find in it. */
@WithStack
class TwoRelaysTest {

    private static final int CARDS = 50;

    private final String one = "d-" + Ids.next();
    private final String two = "d-" + Ids.next();
    private final String database = TestStack.running().mongoUri("two-" + Ids.next());
    private final String group = "g-" + Ids.next();

    @Test
    void whateverBothSendNoEventOvertakesItsElders()
            throws InterruptedException, ExecutionException {
        String[] eager = {
            "trivium.outbox.left-after=0s",
            "trivium.outbox.sweep-every=20ms",
            "trivium.outbox.lease=1s"
        };
        try (CardInstance first = new CardInstance(database, group, Moments.QUIET, eager);
                CardInstance second = new CardInstance(database, group, Moments.QUIET, eager);
                ExecutorService both = Executors.newFixedThreadPool(2);
                TopicProbe topic = Told.topic()) {
            List<Callable<Boolean>> work = List.of(changing(first, 1), changing(second, 2));
            for (Future<Boolean> done : both.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }

            Told told = new Told(first, one, two);
            told.nothingIsLostAndOrderIsKept(topic);
            told.everyEventIsActedOnOnce();
        }
    }

    private Callable<Boolean> changing(CardInstance instance, int who) {
        Random chance = new Random(Proof.chance().nextLong() + who);
        return () -> {
            for (int change = Proof.scaled(10_000, 500); change > 0; change--) {
                String district = chance.nextBoolean() ? one : two;
                instance.change(district, "%s-%d".formatted(district, chance.nextInt(CARDS)));
            }
            return true;
        };
    }

    @Test
    void aHolderThatOutlivesItsLeaseDoesNoHarm() {
        String card = one + "-late";
        CountDownLatch stalled = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        Moments slow =
                new Moments() {
                    @Override
                    public void sending(ProducerRecord<?, ?> record) {
                        stalled.countDown();
                        waitFor(goOn);
                    }
                };
        String lease = "trivium.outbox.lease=500ms";
        try (CardInstance holder = new CardInstance(database, group, slow, lease);
                TopicProbe topic = Told.topic()) {
            holder.leave(one, card);
            waitFor(stalled);
            try (CardInstance other = new CardInstance(database, group, Moments.QUIET, lease)) {
                Told.await().until(() -> other.unsent() == 0);
                other.change(one, card);
                other.change(two, two + "-else");
                Told.await().until(() -> sequences(topic, card).equals(List.of(1L, 2L)));

                goOn.countDown();

                Told.await().until(() -> sequences(topic, card).equals(List.of(1L, 2L, 1L)));
                holder.change(one, card);
                Told told = new Told(other, one, two);
                told.nothingIsLostAndOrderIsKept(topic);
                told.everyEventIsActedOnOnce();
            }
            assertThat(ids(topic).values()).allMatch(times -> times <= 2).contains(2L);
        } finally {
            goOn.countDown();
        }
    }

    private List<Long> sequences(TopicProbe topic, String card) {
        return Told.all(topic, one).stream()
                .filter(event -> event.subject().equals(card))
                .map(Told.Event::sequence)
                .toList();
    }

    /** How often each event stands there. */
    private Map<String, Long> ids(TopicProbe topic) {
        return Told.all(topic, one).stream()
                .collect(Collectors.groupingBy(Told.Event::id, Collectors.counting()));
    }

    static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }
}
