package org.trivium.stack.launcher;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.trivium.stack.launcher.process.Refused;

/** Does one thing to many at the same time. */
final class Together {

    private Together() {}

    /**
     * Returns when all are done.
     *
     * @throws Refused the first that was refused, after all have ended
     */
    static <T> void each(List<T> items, Consumer<T> action) {
        List<Future<?>> all;
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            all =
                    items.stream()
                            .<Future<?>>map(item -> threads.submit(() -> action.accept(item)))
                            .toList();
        }
        all.forEach(Together::rethrow);
    }

    private static void rethrow(Future<?> done) {
        try {
            done.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Refused("Interrupted.", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Refused refused) {
                throw refused;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
