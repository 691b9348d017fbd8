package org.trivium.support.ticket;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.trivium.starter.caller.Caller;
import org.trivium.support.SupportApplication;
import org.trivium.support.directory.DirectoryDesk;
import org.trivium.support.directory.DistrictDesk;
import org.trivium.support.directory.Newcomers.NewSite;
import org.trivium.test.TestStack;
import org.trivium.test.token.Issuer;

/** One of several instances of the whole service with one database. */
final class SupportInstance implements AutoCloseable {

    private final ConfigurableApplicationContext context;

    SupportInstance(String database, Clock clock) {
        context =
                new SpringApplicationBuilder(SupportApplication.class)
                        .profiles("local")
                        .initializers(
                                starting ->
                                        starting.getBeanFactory()
                                                .registerSingleton("testClock", clock))
                        .run(
                                "--server.port=0",
                                "--spring.mongodb.uri=" + database,
                                "--trivium.security.issuer=" + Issuer.running().address(),
                                "--spring.kafka.bootstrap-servers="
                                        + TestStack.running().bootstrapServers(),
                                "--spring.kafka.streams.state-dir=" + folder());
    }

    private static String folder() {
        try {
            return Files.createTempDirectory("trivium-streams").toString();
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    /** Sets a district up, with the site MAPLE. */
    void describe(String district, ZoneId zone) {
        Caller caller = Caller.service(district, "test");
        context.getBean(DistrictDesk.class).ensure(caller, "Test", zone);
        context.getBean(DirectoryDesk.class)
                .ensureSites(caller, List.of(new NewSite("MAPLE", "Maple", 20)));
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    @Override
    public void close() {
        context.close();
    }
}
