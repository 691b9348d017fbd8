package org.trivium.support.detection.kafka;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs the detector's topology as long as the service runs. */
final class DetectorEngine implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DetectorEngine.class);
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final Topology topology;
    private final Properties properties;
    private final MeterRegistry registry;
    private @Nullable KafkaStreams streams;
    private @Nullable KafkaStreamsMetrics metrics;

    DetectorEngine(Topology topology, Properties properties, MeterRegistry registry) {
        this.topology = topology;
        this.properties = properties;
        this.registry = registry;
    }

    @Override
    public synchronized void start() {
        KafkaStreams made = new KafkaStreams(topology, properties);
        made.setUncaughtExceptionHandler(
                failure -> {
                    LOG.error(
                            "The detector stumbled and starts again from its last commit", failure);
                    return StreamThreadExceptionResponse.REPLACE_THREAD;
                });
        metrics = new KafkaStreamsMetrics(made);
        metrics.bindTo(registry);
        made.start();
        streams = made;
    }

    @Override
    public synchronized void stop() {
        if (metrics != null) {
            metrics.close();
            metrics = null;
        }
        if (streams != null) {
            streams.close(PATIENCE);
            streams = null;
        }
    }

    /**
     * Does the work while this detector rests, then has it begin without what it keeps on disk; a
     * service that is stopping does not begin again.
     */
    synchronized void without(Runnable work) {
        boolean wasRunning = isRunning();
        stop();
        try {
            work.run();
        } finally {
            if (wasRunning) {
                start();
            }
        }
    }

    /** Forgets the copy of the store on this disk; the detector must rest. */
    void forgetCopy() {
        try (KafkaStreams resting = new KafkaStreams(topology, properties)) {
            resting.cleanUp();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return streams != null;
    }

    /** With the readers of other topics: last to start, first to stop. */
    @Override
    public int getPhase() {
        return Integer.MAX_VALUE - 100;
    }
}
