package org.trivium.stack.kafka;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.utils.Time;

/** A running KRaft broker of this JVM, reachable from this machine only. */
public final class EmbeddedKafka implements AutoCloseable {

    private final KafkaRaftServer server;
    private final BrokerSettings settings;

    private EmbeddedKafka(KafkaRaftServer server, BrokerSettings settings) {
        this.server = server;
        this.settings = settings;
    }

    /**
     * Starts a broker on the data of a folder, which is formatted if it is new.
     *
     * @param port where clients connect; 0 takes a free one
     * @throws BrokerNotStarted if the port is taken or the folder cannot be used
     */
    public static EmbeddedKafka start(Path dataFolder, int port) {
        return start(dataFolder, port, Guard.none());
    }

    /**
     * The same with somebody at its door; the accounts of a folder stay those of its first start.
     */
    public static EmbeddedKafka start(Path dataFolder, int port, Guard guard) {
        DataFolder folder = new DataFolder(dataFolder.toAbsolutePath().normalize());
        BrokerSettings settings = new BrokerSettings(folder.path(), free(port), free(0), guard);
        folder.formatOnce(guard.accounts());
        try {
            KafkaRaftServer server =
                    new KafkaRaftServer(new KafkaConfig(settings.properties(), false), Time.SYSTEM);
            server.startup();
            return new EmbeddedKafka(server, settings);
        } catch (KafkaException refused) {
            throw new BrokerNotStarted(
                    "The broker cannot start: %s".formatted(refused.getMessage()), refused);
        }
    }

    /** Where clients connect, as host and port. */
    public String bootstrapServers() {
        return settings.bootstrapServers();
    }

    /** Waits until the broker has stopped, whoever stops it. */
    void awaitStop() {
        server.awaitShutdown();
    }

    /** Stops gracefully: what was acknowledged is on disk and the next start needs no recovery. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    private static int free(int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return probe.getLocalPort();
        } catch (IOException taken) {
            throw new BrokerNotStarted(
                    "Port %d on 127.0.0.1 is taken: stop what listens there or choose another port."
                            .formatted(port),
                    taken);
        }
    }
}
