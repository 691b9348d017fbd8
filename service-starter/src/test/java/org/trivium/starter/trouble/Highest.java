package org.trivium.starter.trouble;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Collection;
import java.util.concurrent.locks.LockSupport;
import org.springframework.context.ApplicationContext;

/** Watches a gauge of a service and remembers the highest that it showed. */
public final class Highest implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final Collection<Gauge> gauges;
    private final Thread watcher;
    private volatile double highest;

    public Highest(ApplicationContext service, String gauge) {
        gauges = service.getBean(MeterRegistry.class).get(gauge).gauges();
        watcher = Thread.ofVirtual().start(this::watch);
    }

    private void watch() {
        while (!Thread.currentThread().isInterrupted()) {
            highest = Math.max(highest, gauges.stream().mapToDouble(Gauge::value).sum());
            LockSupport.parkNanos(PAUSE.toNanos());
        }
    }

    public long soFar() {
        return (long) highest;
    }

    @Override
    public void close() {
        watcher.interrupt();
    }
}
