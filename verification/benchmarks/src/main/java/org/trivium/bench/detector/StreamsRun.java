package org.trivium.bench.detector;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.locks.LockSupport;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.Topology;
import org.trivium.support.detection.kafka.MeasuredDetectorConfiguration;

/** How fast a topology works off a topic that is full when it begins. */
final class StreamsRun {

    /** Until then it warms up. */
    private static final double WARM_UP = 0.3;

    private static final Duration POLL = Duration.ofMillis(10);
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String broker;
    private final Path folder;
    private final long records;

    StreamsRun(String broker, Path folder, long records) {
        this.broker = broker;
        this.folder = folder;
        this.records = records;
    }

    /** Records a second, as committed. */
    double measure(String application, Topology topology) throws InterruptedException {
        var properties =
                MeasuredDetectorConfiguration.properties(broker, application, folder.toString());
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", broker));
                KafkaStreams streams = new KafkaStreams(topology, properties)) {
            streams.start();
            long warm = awaitCommitted(admin, application, (long) (records * WARM_UP));
            long start = System.nanoTime();
            long end = awaitCommitted(admin, application, records);
            return (end - warm) / ((System.nanoTime() - start) / 1e9);
        }
    }

    private static long awaitCommitted(Admin admin, String group, long wanted)
            throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < deadline) {
            long committed = committed(admin, group);
            if (committed >= wanted) {
                return committed;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        throw new IllegalStateException("It did not come to an end: " + group);
    }

    private static long committed(Admin admin, String group) throws InterruptedException {
        try {
            Map<TopicPartition, OffsetAndMetadata> offsets =
                    admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata().get();
            return offsets.values().stream()
                    .filter(offset -> offset != null)
                    .mapToLong(OffsetAndMetadata::offset)
                    .sum();
        } catch (ExecutionException notYet) {
            return 0;
        }
    }
}
