package org.trivium.starter.outbox;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Relays what this instance has just written: one thread, hence one order, and whatever gathered
 * meanwhile goes in one batch. It stops after the web server, when nothing is written any more.
 * {@code trivium.outbox.waiting} counts the documents that it remembers.
 */
public final class OutboxPump implements SmartLifecycle, MeterBinder {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxPump.class);

    private final OutboxRelay relay;
    private final OutboxSettings settings;
    private volatile boolean running;
    private Thread thread = new Thread(() -> {});

    public OutboxPump(OutboxRelay relay, OutboxSettings settings) {
        this.relay = relay;
        this.settings = settings;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("trivium.outbox.waiting", () -> relay.waiting().size())
                .description("Documents with unsent events that this instance remembers")
                .register(registry);
    }

    @Override
    public synchronized void start() {
        running = true;
        thread = Thread.ofPlatform().name("outbox-pump").daemon().start(this::pump);
    }

    private void pump() {
        while (running || !relay.waiting().isEmpty()) {
            try {
                List<WaitingDocuments.Ref> refs = relay.waiting().take(settings.batch());
                if (!relayed(refs)) {
                    relay.waiting().giveBack(refs);
                    Thread.sleep(settings.pause());
                }
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private boolean relayed(List<WaitingDocuments.Ref> refs) {
        try {
            relay.relay(
                    refs.getFirst().collection(),
                    refs.stream().map(WaitingDocuments.Ref::id).toList());
            return true;
        } catch (RuntimeException away) {
            LOG.warn("{} documents keep their events for now: {}", refs.size(), away.getMessage());
            return false;
        }
    }

    /** What is still waiting gets a moment; the rest stays in its documents for the next start. */
    @Override
    public synchronized void stop() {
        running = false;
        try {
            if (!relay.waiting().isEmpty()) {
                thread.join(settings.pause());
            }
            thread.interrupt();
            thread.join(settings.leftAfter());
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return 0;
    }
}
