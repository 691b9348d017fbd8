package org.trivium.stack.mongo;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Instant;

/** A running server of this JVM that speaks MongoDB, reachable from this machine only. */
public final class EmbeddedMongo implements AutoCloseable {

    private static final String HOST = "127.0.0.1";

    /** A write waits in its thread for the commit it shares with the others. */
    private static final int WORKERS = 16;

    private final de.bwaldvogel.mongo.MongoServer server;
    private final StoreBackend backend;
    private final int port;

    private EmbeddedMongo(de.bwaldvogel.mongo.MongoServer server, StoreBackend backend) {
        this.backend = backend;
        this.server = server;
        this.port = server.getLocalAddress().getPort();
    }

    /**
     * Starts a server on the data of a folder.
     *
     * @param port where clients connect; 0 takes a free one
     * @throws MongoNotStarted if the port is taken or the folder cannot be used
     */
    public static EmbeddedMongo start(Path dataFolder, int port) {
        return start(DataStore.inFolder(dataFolder), port);
    }

    /** Starts a server that forgets everything when it is closed. */
    public static EmbeddedMongo inMemory(int port) {
        return start(DataStore.inMemory(), port);
    }

    private static EmbeddedMongo start(DataStore store, int port) {
        StoreBackend backend = new StoreBackend(store);
        var server = new de.bwaldvogel.mongo.MongoServer(backend);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 1, WORKERS);
            return new EmbeddedMongo(server, backend);
        } catch (Exception taken) {
            backend.close();
            throw new MongoNotStarted(
                    "Port %d on %s is taken: stop what listens there or choose another port."
                            .formatted(port, HOST),
                    taken);
        }
    }

    /** Where clients connect, as a connection string without a database. */
    public String uri() {
        return "mongodb://%s:%d".formatted(HOST, port);
    }

    /** Deletes what has expired at this moment, as happens every minute by itself. */
    void expire(Instant now) {
        backend.expire(now);
    }

    /** Stops: clients are closed, what was acknowledged is in the file. */
    @Override
    public void close() {
        server.shutdownNow();
    }
}
