package org.trivium.bench.stack;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.trivium.bench.figure.Samples;
import org.trivium.stack.launcher.process.Refused;

/** Somebody who asks ten times a second and wants an answer each time. */
record Paced(int port, Duration time, IntFunction<byte[]> requests) {

    private static final Duration PAUSE = Duration.ofMillis(100);
    private static final int OK = 200;

    /** How long each answer took. */
    Samples run() throws IOException {
        Samples samples = new Samples();
        long start = System.nanoTime();
        try (Line line = new Line(port)) {
            for (int i = 0; System.nanoTime() - start < time.toNanos(); i++) {
                long sent = System.nanoTime();
                int status = line.exchange(requests.apply(i));
                if (status != OK) {
                    throw new Refused("Answered with %d: %s".formatted(status, line.body()));
                }
                samples.addSince(sent);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
        return samples;
    }
}
