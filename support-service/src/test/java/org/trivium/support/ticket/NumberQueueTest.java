package org.trivium.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessResourceFailureException;

class NumberQueueTest {

    private static final int TOGETHER = 8;

    private final AtomicInteger given = new AtomicInteger();
    private final AtomicInteger asked = new AtomicInteger();
    private final CountDownLatch counterIsFree = new CountDownLatch(1);
    private final ExecutorService people = Executors.newVirtualThreadPerTaskExecutor();
    private volatile boolean away;
    private final NumberQueue queue = new NumberQueue(slowCounter());

    @AfterEach
    void goHome() {
        people.close();
    }

    @Test
    void whoAsksWhileTheCounterIsBusySharesTheNextReservation() throws Exception {
        List<Future<Long>> numbers = all(1);
        await().until(() -> asked.get() == 1);
        numbers.addAll(all(TOGETHER));
        await().until(() -> queue.waiting("first", 2026) == TOGETHER);

        counterIsFree.countDown();

        List<Long> got = new ArrayList<>();
        for (Future<Long> number : numbers) {
            got.add(number.get());
        }
        assertThat(got).doesNotHaveDuplicates().hasSize(TOGETHER + 1);
        assertThat(got).allMatch(number -> number >= 1 && number <= TOGETHER + 1);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aCounterThatIsAwayIsSaidToAllAndTheNextOneAsksAnew() {
        counterIsFree.countDown();
        away = true;
        assertThatThrownBy(() -> queue.next("first", 2026))
                .isInstanceOf(DataAccessResourceFailureException.class);
        away = false;

        assertThat(queue.next("first", 2026)).isEqualTo(1);
    }

    private List<Future<Long>> all(int count) {
        List<Future<Long>> numbers = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            numbers.add(people.submit(() -> queue.next("first", 2026)));
        }
        return numbers;
    }

    private Tickets slowCounter() {
        return (Tickets)
                Proxy.newProxyInstance(
                        Tickets.class.getClassLoader(),
                        new Class<?>[] {Tickets.class},
                        (_, _, arguments) -> reserve((int) arguments[2]));
    }

    private long reserve(int count) throws InterruptedException {
        asked.incrementAndGet();
        assertThat(counterIsFree.await(30, TimeUnit.SECONDS)).isTrue();
        if (away) {
            throw new DataAccessResourceFailureException("away");
        }
        return given.getAndAdd(count) + 1L;
    }
}
