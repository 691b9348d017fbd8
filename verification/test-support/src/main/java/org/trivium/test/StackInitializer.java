package org.trivium.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.annotation.Order;
import org.trivium.test.token.Issuer;

/** Points an application context to the stack, with a database and a state folder of its own. */
@Order(0)
final class StackInitializer
        implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    private static final AtomicInteger CONTEXTS = new AtomicInteger();

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        TestStack stack = TestStack.running();
        String database =
                "test%d_%d".formatted(ProcessHandle.current().pid(), CONTEXTS.incrementAndGet());
        TestPropertyValues.of(
                        "spring.mongodb.uri=" + stack.mongoUri(database),
                        "spring.kafka.bootstrap-servers=" + stack.bootstrapServers(),
                        "trivium.security.issuer=" + Issuer.running().address(),
                        "spring.kafka.streams.state-dir=" + folder())
                .applyTo(context);
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("trivium-streams").toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
