package org.trivium.test.guard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trivium.stack.mongo.EmbeddedMongo;
import org.trivium.test.token.Issuer;

/** A whole service that comes to the guarded broker with its own account and nothing else. */
public final class GuardedService implements AutoCloseable {

    /** Who says so each second while a test has taken rights away. */
    private static final List<String> REFUSED_ON_PURPOSE =
            List.of(
                    "org.springframework.kafka.listener.KafkaMessageListenerContainer",
                    "org.apache.kafka.clients");

    private final EmbeddedMongo mongo;
    private final ConfigurableApplicationContext context;

    private GuardedService(EmbeddedMongo mongo, ConfigurableApplicationContext context) {
        this.mongo = mongo;
        this.context = context;
    }

    /** Starts an application with a database of its own. */
    public static GuardedService start(Class<?> application, String account) {
        EmbeddedMongo mongo = EmbeddedMongo.inMemory(0);
        List<String> arguments = new ArrayList<>(GuardedBroker.running().service(account));
        arguments.add("--server.port=0");
        arguments.add("--spring.mongodb.uri=%s/%s".formatted(mongo.uri(), account));
        REFUSED_ON_PURPOSE.forEach(name -> arguments.add("--logging.level." + name + "=OFF"));
        arguments.add("--trivium.security.issuer=" + Issuer.running().address());
        arguments.add("--spring.kafka.streams.state-dir=" + folder());
        return new GuardedService(
                mongo,
                new SpringApplicationBuilder(application)
                        .profiles("local")
                        .run(arguments.toArray(String[]::new)));
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("trivium-streams").toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** One of its parts. */
    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    @Override
    public void close() {
        context.close();
        mongo.close();
    }
}
