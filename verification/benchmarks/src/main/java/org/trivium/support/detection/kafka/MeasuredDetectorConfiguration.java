package org.trivium.support.detection.kafka;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Properties;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.trivium.starter.event.EventRecords;

/**
 * Wires the detector for a measurement: the service's own topology and settings, another broker.
 */
public final class MeasuredDetectorConfiguration {

    /** Where the detector would put what it cannot read. */
    public static final String DEAD_LETTERS = "bench.dlt";

    private MeasuredDetectorConfiguration() {}

    /** The topology that the service runs. */
    public static Topology topology() {
        DetectorParts parts =
                new DetectorParts(
                        district -> "salt",
                        new EventRecords("/support-service", "http://schemas"),
                        "bench",
                        new SimpleMeterRegistry().counter("dead"));
        return new RecurrenceTopology(parts, DEAD_LETTERS).get();
    }

    /** The service's settings for it. */
    public static Properties properties(String broker, String application, String folder) {
        KafkaProperties kafka = new KafkaProperties();
        kafka.setBootstrapServers(List.of(broker));
        Properties properties = DetectorConfiguration.properties(kafka);
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, application);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, folder);
        return properties;
    }
}
