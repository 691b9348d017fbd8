package org.trivium.stack.kafka;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/** What one broker that is its own controller needs to know, small enough for a laptop. */
record BrokerSettings(Path dataFolder, int port, int controllerPort, Guard guard) {

    static final int NODE = 1;
    static final String HOST = "127.0.0.1";
    static final String CLIENTS = "CLIENTS";
    static final String CONTROLLER = "CONTROLLER";

    String bootstrapServers() {
        return "%s:%d".formatted(HOST, port);
    }

    Map<String, Object> properties() {
        Map<String, Object> all = new HashMap<>(identity());
        all.putAll(Map.copyOf(durability()));
        all.putAll(Map.copyOf(speed()));
        all.putAll(Map.copyOf(size()));
        all.putAll(guard.settings());
        return all;
    }

    private Map<String, String> identity() {
        String listeners = "%s://%s:%d".formatted(CLIENTS, HOST, port);
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                Integer.toString(NODE),
                "controller.quorum.voters",
                "%d@%s:%d".formatted(NODE, HOST, controllerPort),
                "listeners",
                listeners + ",%s://%s:%d".formatted(CONTROLLER, HOST, controllerPort),
                "advertised.listeners",
                listeners,
                "log.dirs",
                dataFolder.toString());
    }

    private static Map<String, String> durability() {
        return Map.of(
                "auto.create.topics.enable", "false",
                "log.retention.ms", "-1",
                "default.replication.factor", "1",
                "offsets.topic.replication.factor", "1",
                "offsets.retention.minutes", "525600",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1");
    }

    /** Without these a restart after a crash takes 13 s instead of 4. */
    private static Map<String, String> speed() {
        return Map.of(
                "broker.session.timeout.ms", "2000",
                "broker.heartbeat.interval.ms", "500",
                "group.initial.rebalance.delay.ms", "0",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.num.partitions", "1",
                "initial.broker.registration.timeout.ms", "30000",
                "controlled.shutdown.max.retries", "1");
    }

    private static Map<String, String> size() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "2",
                "log.cleaner.dedupe.buffer.size", "2097152",
                "log.cleaner.io.buffer.size", "65536",
                "offsets.load.buffer.size", "1048576",
                "queued.max.requests", "100",
                "log.index.size.max.bytes", "1048576");
    }
}
