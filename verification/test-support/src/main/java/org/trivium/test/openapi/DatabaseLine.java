package org.trivium.test.openapi;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Leads the service to its database over a line that can be cut. */
final class DatabaseLine implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final String ADDRESS = "spring.mongodb.uri";

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseLine.class);

    private final Set<Socket> ends = ConcurrentHashMap.newKeySet();
    private volatile boolean cut;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        URI database = URI.create(context.getEnvironment().getRequiredProperty(ADDRESS));
        try {
            ServerSocket door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(() -> listen(door, database));
            TestPropertyValues.of(
                            "%s=mongodb://127.0.0.1:%d%s?directConnection=true"
                                    .formatted(ADDRESS, door.getLocalPort(), database.getPath()))
                    .applyTo(context);
        } catch (IOException unusable) {
            throw new UncheckedIOException(unusable);
        }
        context.getBeanFactory().registerSingleton("databaseLine", this);
    }

    /** From now on the database cannot be reached. */
    void cut() {
        cut = true;
        ends.forEach(DatabaseLine::close);
    }

    /** From now on it can be again. */
    void mend() {
        cut = false;
    }

    private void listen(ServerSocket door, URI database) {
        try (door) {
            while (true) {
                Socket caller = door.accept();
                if (cut) {
                    close(caller);
                    continue;
                }
                Socket called = new Socket(database.getHost(), database.getPort());
                join(caller, called);
                join(called, caller);
            }
        } catch (IOException over) {
            throw new UncheckedIOException(over);
        }
    }

    private void join(Socket from, Socket to) {
        ends.add(from);
        Thread.ofVirtual()
                .start(
                        () -> {
                            try (from;
                                    to;
                                    InputStream said = from.getInputStream()) {
                                said.transferTo(to.getOutputStream());
                            } catch (IOException over) {
                                LOG.debug("A connection has ended", over);
                            } finally {
                                ends.remove(from);
                            }
                        });
    }

    private static void close(Socket end) {
        try {
            end.close();
        } catch (IOException closed) {
            throw new UncheckedIOException(closed);
        }
    }
}
