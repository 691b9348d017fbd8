package org.trivium.bench.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.trivium.bench.figure.Samples;

/** Clients that ask one thing after another, each on a connection of its own. */
record Clients(int port, int count, Duration time) {

    /**
     * What came of it.
     *
     * @param seconds that it took
     * @param failed answers with another status than expected
     * @param example of such an answer, or empty
     */
    record Load(Samples samples, double seconds, int failed, String example) {

        double perSecond() {
            return samples.count() / seconds;
        }
    }

    /** Lets all clients send what {@code requests} makes of running numbers. */
    Load run(int expected, IntFunction<byte[]> requests) {
        Samples all = new Samples();
        AtomicInteger next = new AtomicInteger();
        AtomicInteger failed = new AtomicInteger();
        AtomicReference<String> example = new AtomicReference<>("");
        long start = System.nanoTime();
        try (ExecutorService pool = Executors.newFixedThreadPool(count)) {
            for (int i = 0; i < count; i++) {
                pool.execute(
                        () -> {
                            Samples own = new Samples();
                            try (Line line = new Line(port)) {
                                while (System.nanoTime() - start < time.toNanos()) {
                                    byte[] request = requests.apply(next.getAndIncrement());
                                    long sent = System.nanoTime();
                                    if (line.exchange(request) == expected) {
                                        own.addSince(sent);
                                    } else {
                                        failed.incrementAndGet();
                                        example.set(line.body());
                                    }
                                }
                            } catch (IOException broken) {
                                throw new UncheckedIOException(broken);
                            } finally {
                                all.addAll(own);
                            }
                        });
            }
        }
        return new Load(all, (System.nanoTime() - start) / 1e9, failed.get(), example.get());
    }
}
